/** The examples of README.md do what it says, and its table names what this folder exports. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { transform } from 'sucrase';
import { expect, test } from 'vitest';
import * as asyncio from 'asyncio';

const readme = readFileSync(fileURLToPath(new URL('./README.md', import.meta.url)), 'utf8');
const examples = [...readme.matchAll(/```ts\n([^]*?)```\n\n```text\n([^]*?)```/g)].map(
  ([, source = '', output = '']) => ({ source, output, named: source.split('\n')[0] }),
);

/** What `source` prints, as Node prints it. */
async function printed(source: string): Promise<string> {
  const lines: string[] = [];
  const log = (...values: unknown[]): void => {
    const words = values.map((value) => (typeof value === 'string' ? value : inspect(value)));
    lines.push(`${words.join(' ')}\n`);
  };
  const { code } = transform(source, { transforms: ['typescript', 'imports'] });
  const AsyncFunction = (async () => {}).constructor as new (
    ...args: string[]
  ) => (require: () => unknown, exports: object, console: { log: typeof log }) => Promise<void>;
  await new AsyncFunction('require', 'exports', 'console', code)(() => asyncio, {}, { log });
  return lines.join('');
}

test('there is an example of each group of names', () => {
  const groups = /^\| For +\| Names[^]*?\n\n/m.exec(readme)?.[0].split('\n').slice(2, -2) ?? [];
  expect(groups.length).toBeGreaterThan(9);
  expect(examples).toHaveLength(groups.length + 1);
  expect(readme.match(/```ts\n/g)).toHaveLength(examples.length);
});

test.each(examples)('$named', async ({ source, output }) => {
  expect(await printed(source)).toBe(output);
});

test('every name is in the README', () => {
  const missing = Object.keys(asyncio).filter((name) => !readme.includes(`\`${name}\``));
  expect(missing).toEqual([]);
});
