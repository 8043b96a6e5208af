import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { source } from '../build/paths';
import { runPythonInNode } from '../node';
import { findNativePython, runNatively } from './native';
import { has, VERSION_DIFFERENCES } from './versionDifferences';
import type { Version } from './versionDifferences';

const BUILD_MS = 180_000;
let version: Version;

beforeAll(async () => {
  ({ version } = await findNativePython());
  await runPythonInNode({ source: '', clock: 'virtual', trace: false });
}, BUILD_MS);

describe('a listed difference between versions is there', () => {
  it.each(VERSION_DIFFERENCES)('$id', async ({ program, since, before, after }) => {
    const { output } = await runPythonInNode({ source: program, clock: 'virtual', trace: false });
    expect(output.map(({ text }) => text).join('\n')).toBe(after);
    const { printed } = await runNatively(program);
    expect(printed.trimEnd()).toBe(has(version, since) ? after : before);
  });
});

it('readers find every one of them in README.md', () => {
  const readme = readFileSync(source('README.md'), 'utf8');
  const rows = VERSION_DIFFERENCES.map(({ since, what }) => `| ${since.join('.')} | ${what} |`);
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
