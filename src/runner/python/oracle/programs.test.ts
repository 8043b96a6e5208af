import { beforeAll, describe, expect, it } from 'vitest';
import { runPythonInNode } from '../node';
import { runNatively } from './native';
import { normalise } from './normalise';
import { allPrograms } from './programs';

/** Building the engine on a bare machine takes its time; it is not what is tested here. */
const BUILD_MS = 180_000;

describe("every program prints what the machine's Python prints", () => {
  beforeAll(async () => {
    await runPythonInNode({ source: '', clock: 'virtual', trace: false });
  }, BUILD_MS);

  it.concurrent.each(allPrograms())('$name', async ({ source }) => {
    const run = await runPythonInNode({ source, clock: 'virtual', trace: true });
    const { printed } = await runNatively(source);
    expect(normalise(run.output.map(({ text }) => text).join('\n'))).toBe(normalise(printed));
  });
});
