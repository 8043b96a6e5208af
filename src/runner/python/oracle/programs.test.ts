import { beforeAll, describe, expect, it } from 'vitest';
import { runPythonInNode } from '../node';
import { allPrograms, runNatively } from './native';
import { normalise } from './normalise';

/** Building the engine on a bare machine takes its time; it is not what is tested here. */
const BUILD_MS = 180_000;

describe("every program prints what the machine's Python prints", () => {
  beforeAll(async () => {
    await runPythonInNode({ source: '', clock: 'virtual', trace: false });
  }, BUILD_MS);

  it.each(allPrograms())('$name', async ({ source }) => {
    const run = await runPythonInNode({ source, clock: 'virtual', trace: true });
    const printed = normalise(run.output.map(({ text }) => text).join('\n'));
    // The machine's Python runs on the wall clock: when the machine is busy, timers that are close
    // together may change places there. Ours is the same every time.
    let native = normalise(runNatively(source));
    for (let again = 0; again < 3 && native !== printed; again++) {
      native = normalise(runNatively(source));
    }
    expect(printed).toBe(native);
  });
});
