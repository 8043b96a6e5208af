import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { Probes } from './guest/probes';
import { executeCompiled, executePlain } from './testing/execute';
import { randomProgram } from './testing/random-program';

/** Probes as they must not be: one more tick at every await. */
class LateProbes extends Probes {
  override a(...args: Parameters<Probes['a']>): unknown {
    const value = super.a(...args);
    return Promise.resolve(value).then((settled) => settled);
  }
}

/** A longer run: `PROGRAMS=20000 FIRST=1000 npx vitest run src/runner/typescript/order`. */
const PROGRAMS = Number(process.env.PROGRAMS ?? 150);
const FIRST = Number(process.env.FIRST ?? 1);
const CONTROL_EVERY = PROGRAMS > 1000 ? 20 : 1;

describe('the order of a program', () => {
  it('is the same with probes as in plain Node, and one more tick would show', async () => {
    let noticed = 0;
    let awaits = 0;
    for (let seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
      const source = randomProgram(seed);
      const compiled = compile(source);
      const plain = await executePlain(source);
      const { log, events } = await executeCompiled(compiled);
      expect(log, `program ${seed}`).toEqual(plain);
      expect(plain.length, `program ${seed}`).toBeGreaterThan(0);
      if (seed % CONTROL_EVERY > 0) continue;
      if (!events.some(({ kind }) => kind === 'suspended')) continue;
      awaits++;
      const late = await executeCompiled(compiled, LateProbes);
      if (late.log.join() !== plain.join()) noticed++;
    }
    expect(noticed / awaits).toBeGreaterThan(0.5);
    console.info(`${PROGRAMS} programs; one more tick was noticed in ${noticed} of ${awaits}`);
  }, 3_600_000);
});
