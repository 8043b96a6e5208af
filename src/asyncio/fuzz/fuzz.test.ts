import { afterAll, describe, expect, test } from 'vitest';
import { Handle, type TimerHandle } from '../handles';
import { difference } from './compare';
import { Coverage } from './coverage';
import { execute, RecordingLoop } from './execute';
import { FORMS } from './forms';
import { introduce, pythonOracle, pythonVersion, type Oracle } from './oracle';
import { makeProgram, type Program } from './program';
import { pyodideOracle } from './pyodideOracle';
import { shrink } from './shrink';

const open: Oracle[] = [];

afterAll(() => open.forEach((oracle) => oracle.close()));

/** The first of `count` programs that differs, in words; `null` when none does. */
async function firstDifference(oracle: Oracle, first: number, count: number): Promise<unknown> {
  open.push(oracle);
  console.info(introduce(oracle));
  for (let seed = first; seed < first + count; seed++) {
    const program = makeProgram(seed, oracle.version);
    const found = difference(execute(program), await oracle.ask(program));
    if (found !== null) return `program ${seed}: ${found}`;
  }
  return null;
}

const PYTHON = process.env.PYTHON ?? 'python3';
const version = pythonVersion(PYTHON);

describe('random programs do the same here as in CPython', () => {
  // Never without CPython: where the machine has none, the one inside of Pyodide takes its place.
  test(`500 programs in ${version ? PYTHON : 'Pyodide'}`, { timeout: 600_000 }, async () => {
    const oracle = version ? pythonOracle(PYTHON, version) : await pyodideOracle();
    expect(await firstDifference(oracle, 1, 500)).toBeNull();
  });

  test('100 programs in the newest CPython, inside of Pyodide', { timeout: 300_000 }, async () => {
    expect(await firstDifference(await pyodideOracle(), 10_001, 100)).toBeNull();
  });
});

/** A loop with a bug: every twentieth callback comes one turn late. */
class LateLoop extends RecordingLoop {
  private scheduled = 0;

  override enqueue(handle: Handle): void {
    if (++this.scheduled % 20 !== 0) super.enqueue(handle);
    else super.enqueue(new Handle(() => super.enqueue(handle), [], this, handle.context));
  }
}

/** A loop with a bug: timers of the same moment fire in the order in which they were set. */
class FifoTimersLoop extends RecordingLoop {
  private set = 0;

  override callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    return super.callAt(when + ++this.set * 1e-13, callback, ...args);
  }
}

test('the programs execute everything that this folder has', () => {
  const coverage = new Coverage();
  for (let seed = 1; seed <= 500; seed++) {
    const program = makeProgram(seed, 314);
    coverage.add(program, execute(program));
  }
  const rare = [...coverage.features].filter(([, programs]) => programs < 10);
  expect(rare).toEqual([]);
  expect(Object.keys(FORMS).filter((kind) => !coverage.kinds.has(kind))).toEqual([]);
});

describe('the programs notice', () => {
  const programs = Array.from({ length: 50 }, (_, i) => makeProgram(i + 1, 314));
  const differs = (program: Program, make: () => RecordingLoop): boolean =>
    difference(execute(program, make), execute(program)) !== null;

  test('a loop that runs some callbacks one turn late', () => {
    const caught = programs.filter((program) => differs(program, () => new LateLoop()));
    expect(caught.length).toBeGreaterThan(10);
  });

  test('a loop that gives timers of the same moment in another order', () => {
    const caught = programs.filter((program) => differs(program, () => new FifoTimersLoop()));
    expect(caught.length).toBeGreaterThan(0);
  });

  test('and shrink to something that a person can read', async () => {
    const program = programs.find((one) => differs(one, () => new LateLoop())) as Program;
    const smallest = await shrink(program, async (one) => differs(one, () => new LateLoop()));
    expect(differs(smallest, () => new LateLoop())).toBe(true);
    expect(JSON.stringify(smallest).length).toBeLessThan(JSON.stringify(program).length / 2);
  });
});
