/**
 * `npm run bench:asyncio`: what one step of a task costs here, in CPython's asyncio (C-accelerated)
 * and with plain promises, in one run on one machine, in processor time. Exit code 1 when we are
 * slower than CPython, or when a step costs more than three times as much among 100,000 tasks as
 * among 1,000 (memory: plain promises grow more).
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

const REPEATS = 5;

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

async function main(): Promise<number> {
  const python = peer();
  if (python.length === 0) console.log('no python3 here: measured without CPython');
  console.log('nanoseconds per step    ours  CPython  promises  ours / CPython');
  const ours: number[] = [];
  for (const [i, load] of LOADS.entries()) {
    const mine = await best(load, (one) => run(gatherAll(one)));
    const promises = await best(load, (one) =>
      Promise.all(Array.from({ length: one.tasks }, () => promised(one.steps))),
    );
    ours.push(mine);
    const ratio = python[i] === undefined ? '' : (mine / python[i]).toFixed(2);
    const cells = [mine, python[i] ?? NaN, promises].map((ns) => ns.toFixed(0).padStart(8));
    const name = `${load.tasks} × ${load.steps}`.padEnd(20);
    console.log(`${name}${cells.join(' ')}  ${ratio.padStart(14)}`);
  }
  const growth = ours[4]! / ours[2]!;
  console.log(`100,000 tasks cost ${growth.toFixed(2)} × as much per step as 1,000`);
  const slower = python.some((ns, i) => ours[i]! > ns);
  return slower || growth > 3 ? 1 : 0;
}

void main().then((code) => {
  process.exitCode = code;
});
