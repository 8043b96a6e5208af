/**
 * `npm run bench:asyncio`: what one step of a task costs here, in CPython's asyncio (C-accelerated)
 * and with plain promises, in one run on one machine, in processor time. Exit code 1
 *
 * - when we are slower than CPython;
 * - when, from 1,000 to 100,000 tasks, a step of ours grows dearer by more than a step of plain promises
 *   does: both pay V8's collector, which copies the young objects that live (16 MB by default);
 * - when it grows by more than half where that cost is out of the way, in a process whose young
 *   objects have room: what is left is what the loop itself does.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gather, run, sleep } from '../../src/asyncio/index';

/** So many tasks, and how often each of them gives way. */
interface Load {
  tasks: number;
  steps: number;
}

const LOADS: Load[] = [
  { tasks: 1, steps: 1_000_000 },
  { tasks: 1_000, steps: 1_000 },
  { tasks: 1_000, steps: 10 },
  { tasks: 10_000, steps: 10 },
  { tasks: 100_000, steps: 10 },
];

/** Of these loads the cost per step is compared. */
const FEW = 2;
const MANY = 4;

const REPEATS = 5;

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

/** Milliseconds of processor time of this process: what others do meanwhile does not count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Nanoseconds per step, the best of several runs. */
async function best(load: Load, once: (load: Load) => unknown): Promise<number> {
  let shortest = Infinity;
  for (let i = 0; i < REPEATS; i++) {
    const begun = cpuMs();
    await once(load);
    shortest = Math.min(shortest, cpuMs() - begun);
  }
  return (shortest * 1e6) / (load.tasks * (load.steps + 1));
}

const withTasks = (load: Load): Promise<number> => best(load, (one) => run(gatherAll(one)));

const withPromises = (load: Load): Promise<number> =>
  best(load, (one) => Promise.all(Array.from({ length: one.tasks }, () => promised(one.steps))));

/** Nanoseconds per step in CPython, in the order of `LOADS`; empty where there is no Python. */
function peer(): number[] {
  const script = fileURLToPath(new URL('./peer.py', import.meta.url));
  const input = LOADS.map(({ tasks, steps }) => `${tasks} ${steps} ${REPEATS}\n`).join('');
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

const growth = (ns: readonly number[]): number => (ns[MANY] ?? NaN) / (ns[FEW] ?? NaN);

async function compare(): Promise<number> {
  const python = peer();
  if (python.length === 0) console.log('no python3 here: measured without CPython');
  console.log('nanoseconds per step    ours  CPython  promises  ours / CPython');
  const ours: number[] = [];
  const promises: number[] = [];
  for (const [i, load] of LOADS.entries()) {
    const mine = await withTasks(load);
    ours.push(mine);
    promises.push(await withPromises(load));
    const ratio = python[i] === undefined ? '' : (mine / python[i]).toFixed(2);
    const numbers = [mine, python[i] ?? NaN, promises[i] ?? NaN];
    const cells = numbers.map((ns) => ns.toFixed(0).padStart(8));
    const name = `${load.tasks} × ${load.steps}`.padEnd(20);
    console.log(`${name}${cells.join(' ')}  ${ratio.padStart(14)}`);
  }
  const grown = [ours, python, promises].map((ns) => growth(ns).toFixed(2).padStart(8));
  console.log(`100,000 / 1,000     ${grown.join(' ')}`);
  const loop = growthWithRoom();
  console.log(`100,000 / 1,000 with ${ROOM} MB for young objects, ours: ${loop.toFixed(2)}`);
  const isSlower = python.some((ns, i) => (ours[i] ?? NaN) > ns);
  return isSlower || !(growth(ours) <= growth(promises)) || !(loop <= 1.5) ? 1 : 0;
}

/** The child: prints its growth. */
async function measureGrowth(): Promise<number> {
  const ns: number[] = [];
  for (const at of [FEW, MANY]) ns[at] = await withTasks(LOADS[at] as Load);
  console.log(growth(ns));
  return 0;
}

void (process.argv.includes('--growth') ? measureGrowth() : compare()).then((code) => {
  process.exitCode = code;
});
