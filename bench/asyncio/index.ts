/**
 * `npm run bench:asyncio`: what one step of a task costs here, in CPython's asyncio (C-accelerated), with
 * plain promises, and where a bare `for` steps the same generators without any loop; in one run on one
 * machine, in processor time. Exit code 1
 *
 * - when we are slower than CPython;
 * - when, from 1,000 to 100,000 tasks of 100 steps, a step of ours grows dearer by more than half, and by
 *   more than a step of CPython's does. The bare generators tell how much of that is V8's own: beyond the
 *   processor's caches a generator costs more to resume, and the collector copies what lives;
 * - when it grows by more than half with tasks of 10 steps, whose cost is mostly that of making them, in a process
 *   whose young objects have room. Without room, making so many objects that live costs V8's collector
 *   two copies of each (its space for young objects is 16 MB by default): the table shows how much.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gather, run, sleep } from '../../src/asyncio/index';

/** So many tasks, and how often each of them gives way. */
interface Load {
  tasks: number;
  steps: number;
  /** How often this is measured; the best counts. */
  repeats: number;
}

const LOADS: Load[] = [
  { tasks: 1, steps: 1_000_000, repeats: 3 },
  { tasks: 1_000, steps: 1_000, repeats: 3 },
  { tasks: 1_000, steps: 10, repeats: 9 },
  { tasks: 10_000, steps: 10, repeats: 5 },
  { tasks: 100_000, steps: 10, repeats: 5 },
  { tasks: 1_000, steps: 100, repeats: 9 },
  { tasks: 10_000, steps: 100, repeats: 3 },
  { tasks: 100_000, steps: 100, repeats: 2 },
];

/** First and last of the loads that differ in the number of tasks alone. */
const BRIEF = [2, 4] as const;
const LONG = [5, 7] as const;

/** By how much a step may grow dearer from 1,000 tasks to 100,000. */
const MOST_GROWTH = 1.5;

/** Megabytes for young objects in which all of them fit; V8's default is 16. */
const ROOM = 256;

function* work(steps: number) {
  for (let i = 0; i < steps; i++) yield* sleep(0);
}

function* gatherAll({ tasks, steps }: Load) {
  yield* gather(...Array.from({ length: tasks }, () => work(steps)));
}

async function promised(steps: number): Promise<void> {
  for (let i = 0; i < steps; i++) await Promise.resolve();
}

/** Steps the generators of as many tasks one after the other, round by round: what no loop can go below. */
function stepAll({ tasks, steps }: Load): void {
  const left = new Set(Array.from({ length: tasks }, () => work(steps)));
  while (left.size > 0) {
    for (const coroutine of left) if (coroutine.next().done === true) left.delete(coroutine);
  }
}

/** Milliseconds of processor time of this process: what others do meanwhile does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Nanoseconds per step, the best of several runs. */
async function best(load: Load, once: (load: Load) => unknown): Promise<number> {
  let shortest = Infinity;
  for (let i = 0; i < load.repeats; i++) {
    const begun = cpuMs();
    await once(load);
    shortest = Math.min(shortest, cpuMs() - begun);
  }
  return (shortest * 1e6) / (load.tasks * (load.steps + 1));
}

const withTasks = (load: Load): Promise<number> => best(load, (one) => run(gatherAll(one)));

const withPromises = (load: Load): Promise<number> =>
  best(load, (one) => Promise.all(Array.from({ length: one.tasks }, () => promised(one.steps))));

const withoutLoop = (load: Load): Promise<number> => best(load, stepAll);

/** Nanoseconds per step in CPython, in the order of `LOADS`; empty where there is no Python. */
function peer(): number[] {
  const script = fileURLToPath(new URL('./peer.py', import.meta.url));
  const input = LOADS.map((load) => `${load.tasks} ${load.steps} ${load.repeats}\n`).join('');
  const { stdout } = spawnSync(process.env.PYTHON ?? 'python3', [script], {
    input,
    encoding: 'utf8',
  });
  return (stdout || '').trim().split('\n').filter(Boolean).map(Number);
}

/** How much dearer a step is among many tasks than among few, where young objects have room. */
function growthWithRoom(): number {
  const node = [`--max-semi-space-size=${ROOM}`, `--min-semi-space-size=${ROOM}`];
  const args = [...node, ...process.execArgv, fileURLToPath(import.meta.url), '--growth'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return Number(stdout);
}

const growth = (ns: readonly number[], [few, many]: readonly [number, number]): number =>
  (ns[many] ?? NaN) / (ns[few] ?? NaN);

async function compare(): Promise<number> {
  const python = peer();
  if (python.length === 0) console.log('no python3 here: measured without CPython');
  console.log('nanoseconds per step      ours generators promises  CPython  ours / CPython');
  const ours: number[] = [];
  const bare: number[] = [];
  const promises: number[] = [];
  for (const [i, load] of LOADS.entries()) {
    const mine = await withTasks(load);
    ours.push(mine);
    bare.push(await withoutLoop(load));
    promises.push(await withPromises(load));
    const ratio = python[i] === undefined ? '' : (mine / python[i]).toFixed(2);
    const numbers = [mine, bare[i] ?? NaN, promises[i] ?? NaN, python[i] ?? NaN];
    const cells = numbers.map((ns) => ns.toFixed(0).padStart(8));
    const name = `${load.tasks} × ${load.steps}`.padEnd(22);
    console.log(`${name}${cells.join(' ')}  ${ratio.padStart(14)}`);
  }
  for (const loads of [BRIEF, LONG]) {
    const grown = [ours, bare, promises, python].map((ns) =>
      growth(ns, loads).toFixed(2).padStart(8),
    );
    const steps = LOADS[loads[0]]?.steps ?? 0;
    console.log(`${`100,000 / 1,000, × ${steps}`.padEnd(22)}${grown.join(' ')}`);
  }
  const roomy = growthWithRoom();
  console.log(`the same × 10 with ${ROOM} MB for young objects, ours: ${roomy.toFixed(2)}`);
  console.log(
    `steps a second among 100,000 tasks, ours: ${(1e9 / (ours[LONG[1]] ?? NaN)).toFixed(0)}`,
  );
  const isSlower = python.some((ns, i) => (ours[i] ?? NaN) > ns);
  const most = Math.max(MOST_GROWTH, growth(python, LONG) || 0);
  return isSlower || !(growth(ours, LONG) <= most) || !(roomy <= MOST_GROWTH) ? 1 : 0;
}

/** The child: prints its growth. */
async function measureGrowth(): Promise<number> {
  const ns: number[] = [];
  for (const at of BRIEF) ns[at] = await withTasks(LOADS[at] as Load);
  console.log(growth(ns, BRIEF));
  return 0;
}

void (process.argv.includes('--growth') ? measureGrowth() : compare()).then((code) => {
  process.exitCode = code;
});
