/**
 * Traces written by hand, small enough to read, for tests and for the picture's own development.
 */
import type { Local, Trace, TraceEvent } from '../events';
import { Recorder } from './simulate';

const local = (name: string, value: string): Local => ({ name, value });

/**
 * Native TypeScript: the caller calls `brew('coffee', 3)` and `brew('tea', 1)` and awaits both.
 *
 *      1 const sleep = (s: number) =>
 *      2   new Promise((done) => setTimeout(done, s * 1000));
 *      3 async function brew(name: string, s: number) {
 *      4   console.log(`${name}: 開始`);
 *      5   await sleep(s);
 *      6   console.log(`${name}: 完成`);
 *      7 }
 *      8
 *      9 await Promise.all([brew('coffee', 3), brew('tea', 1)]);
 */
export function breakfastInTypeScript(): Trace {
  const run = new Recorder();
  const start = (task: number, name: string, s: number): void => {
    const locals = [local('name', `'${name}'`), local('s', String(s))];
    run.add(
      { kind: 'created', task, name: 'brew', by: 0, line: 9 },
      { kind: 'started', task, line: 3 },
      { kind: 'output', stream: 'out', text: `${name}: 開始`, task, line: 4 },
      { kind: 'timer-set', timer: task, due: s * 1000, task, line: 2 },
      {
        kind: 'suspended',
        task,
        line: 5,
        on: { kind: 'sleep', ms: s * 1000, timer: task },
        chain: [{ name: 'brew', line: 5, locals }],
      },
    );
  };
  const end = (task: number, name: string): void => {
    run.add(
      { kind: 'timer-fired', timer: task },
      { kind: 'resumed', task, line: 5, by: { kind: 'timer', timer: task } },
      { kind: 'output', stream: 'out', text: `${name}: 完成`, task, line: 6 },
      { kind: 'finished', task },
    );
  };
  run.add({ kind: 'started', task: 0, line: 1 });
  start(1, 'coffee', 3);
  start(2, 'tea', 1);
  run.add(
    {
      kind: 'suspended',
      task: 0,
      line: 9,
      on: { kind: 'group', how: 'Promise.all', tasks: [1, 2], count: 2 },
      chain: [{ name: '(module)', line: 9 }],
    },
    { kind: 'idle', until: 1000 },
  );
  run.at(1000);
  end(2, 'tea');
  run.add({ kind: 'idle', until: 3000 }).at(3000);
  end(1, 'coffee');
  run.add(
    { kind: 'resumed', task: 0, line: 9, by: { kind: 'task', task: 1 } },
    { kind: 'finished', task: 0 },
  );
  return { version: 1, producer: 'typescript', clock: 'virtual', events: run.events };
}

/**
 * The same breakfast on asyncio, where coroutines begin only when the loop gets to them, and where the
 * loop's hands are known.
 *
 *      1 import asyncio
 *      2
 *      3 async def brew(name, seconds):
 *      4     print(f"{name}: 開始")
 *      5     await asyncio.sleep(seconds)
 *      6     print(f"{name}: 完成")
 *      7
 *      8 async def main():
 *      9     await asyncio.gather(brew("coffee", 3), brew("tea", 1))
 *     10
 *     11 asyncio.run(main())
 */
export function breakfastInPython(): Trace {
  const run = new Recorder();
  const coffee = { timer: 1, due: 3000, task: 2 };
  const tea = { timer: 2, due: 1000, task: 3 };
  const hands = (ready: number[], timers: Array<typeof tea>): void => {
    run.add({ kind: 'loop', state: { ready: ready.map((task) => ({ task })), timers } });
  };
  const begin = (task: number, name: string, timer: typeof tea): void => {
    const locals = [local('name', `'${name}'`), local('seconds', String(timer.due / 1000))];
    run.add(
      { kind: 'started', task, line: 3 },
      { kind: 'output', stream: 'out', text: `${name}: 開始`, task, line: 4 },
      { kind: 'timer-set', ...timer, line: 5 },
      {
        kind: 'suspended',
        task,
        line: 5,
        on: { kind: 'sleep', ms: timer.due, timer: timer.timer },
        chain: [{ name: 'brew', line: 5, locals }],
      },
    );
  };
  const end = (task: number, name: string, timer: typeof tea): void => {
    run.add(
      { kind: 'resumed', task, line: 5, by: { kind: 'timer', timer: timer.timer } },
      { kind: 'output', stream: 'out', text: `${name}: 完成`, task, line: 6 },
      { kind: 'finished', task },
    );
  };
  run.add(
    { kind: 'started', task: 0, line: 1 },
    { kind: 'created', task: 1, name: 'main', by: 0, line: 11 },
    { kind: 'ready', task: 1 },
  );
  hands([1], []);
  run.add({ kind: 'started', task: 1, line: 8 });
  hands([], []);
  run.add({ kind: 'created', task: 2, name: 'coffee', by: 1, line: 9 }, { kind: 'ready', task: 2 });
  hands([2], []);
  run.add({ kind: 'created', task: 3, name: 'tea', by: 1, line: 9 }, { kind: 'ready', task: 3 });
  hands([2, 3], []);
  run.add({
    kind: 'suspended',
    task: 1,
    line: 9,
    on: { kind: 'group', how: 'gather', tasks: [2, 3], count: 2 },
    chain: [{ name: 'main', line: 9 }],
  });
  hands([3], []);
  begin(2, 'coffee', coffee);
  hands([3], [coffee]);
  begin(3, 'tea', tea);
  hands([], [tea, coffee]);
  run.add({ kind: 'idle', until: 1000 }).at(1000);
  run.add(
    { kind: 'timer-fired', timer: 2 },
    { kind: 'ready', task: 3, by: { kind: 'timer', timer: 2 } },
  );
  hands([3], [coffee]);
  end(3, 'tea', tea);
  hands([], [coffee]);
  run.add({ kind: 'idle', until: 3000 }).at(3000);
  run.add(
    { kind: 'timer-fired', timer: 1 },
    { kind: 'ready', task: 2, by: { kind: 'timer', timer: 1 } },
  );
  hands([2], []);
  end(2, 'coffee', coffee);
  run.add({ kind: 'ready', task: 1, by: { kind: 'task', task: 2 } });
  hands([1], []);
  run.add(
    { kind: 'resumed', task: 1, line: 9, by: { kind: 'task', task: 2 } },
    { kind: 'finished', task: 1 },
    { kind: 'finished', task: 0 },
  );
  return { version: 1, producer: 'cpython', clock: 'virtual', events: run.events };
}

/** What can go wrong in one run: a lock, a cancelled task, a failed one, a blocked loop. */
export function badMorning(): Trace {
  const run = new Recorder();
  run.add(
    { kind: 'started', task: 0, line: 1 },
    { kind: 'created', task: 1, name: 'toast', by: 0, line: 20 },
    { kind: 'created', task: 2, name: 'eggs', by: 0, line: 21 },
    { kind: 'created', task: 3, name: 'sum', by: 0, line: 22 },
    {
      kind: 'suspended',
      task: 0,
      line: 24,
      on: { kind: 'group', how: 'gather', tasks: [1, 2, 3], count: 3 },
    },
    { kind: 'started', task: 1, line: 2 },
    { kind: 'suspended', task: 1, line: 3, on: { kind: 'sleep', ms: 500, timer: 1 } },
    { kind: 'started', task: 2, line: 6 },
    { kind: 'suspended', task: 2, line: 7, on: { kind: 'object', label: 'lock' } },
    { kind: 'started', task: 3, line: 11 },
  );
  run.at(1200);
  run.add(
    { kind: 'blocked', from: 0, task: 3, line: 12 },
    { kind: 'output', stream: 'out', text: 'sum: 499999500000', task: 3, line: 14 },
    { kind: 'finished', task: 3, value: '499999500000' },
    { kind: 'ready', task: 1, by: { kind: 'timer', timer: 1 } },
    { kind: 'resumed', task: 1, line: 3, by: { kind: 'timer', timer: 1 } },
    { kind: 'cancel-requested', task: 2, by: 1, line: 4 },
    { kind: 'ready', task: 2, by: { kind: 'task', task: 1 } },
    { kind: 'suspended', task: 1, line: 5, on: { kind: 'sleep', ms: 800, timer: 2 } },
    { kind: 'resumed', task: 2, line: 7, by: { kind: 'task', task: 1 } },
    { kind: 'output', stream: 'warn', text: 'eggs: キャンセル', task: 2, line: 9 },
    { kind: 'cancelled', task: 2, line: 7 },
  );
  run.at(2000);
  run.add(
    { kind: 'resumed', task: 1, line: 5, by: { kind: 'timer', timer: 2 } },
    { kind: 'failed', task: 1, line: 6, error: 'Error: 焦げた' },
    { kind: 'resumed', task: 0, line: 24, by: { kind: 'task', task: 1 } },
    { kind: 'output', stream: 'error', text: 'Error: 焦げた', task: 0, line: 26 },
    { kind: 'finished', task: 0 },
  );
  return { version: 1, producer: 'asyncio', clock: 'virtual', events: run.events };
}

/** Two tasks that only ever give up their turn: everything happens at 0 ms. */
export function turnsOnly(): TraceEvent[] {
  const run = new Recorder();
  const turn = (task: number, text: string, ends: boolean): void => {
    run.add({ kind: 'output', stream: 'out', text, task, line: 3 });
    if (ends) run.add({ kind: 'finished', task });
    else run.add({ kind: 'suspended', task, line: 4, on: { kind: 'turn' } });
  };
  run.add({ kind: 'started', task: 0, line: 1 });
  for (const [task, name] of [[1, 'ping'] as const, [2, 'pong'] as const]) {
    run.add({ kind: 'created', task, name, by: 0, line: 8 }, { kind: 'started', task, line: 2 });
    turn(task, `${name} 1`, false);
  }
  run.add({ kind: 'suspended', task: 0, line: 9, on: { kind: 'task', task: 2 } });
  for (const [task, name] of [[1, 'ping'] as const, [2, 'pong'] as const]) {
    run.add({ kind: 'resumed', task, line: 4 });
    turn(task, `${name} 2`, true);
  }
  run.add({ kind: 'resumed', task: 0, line: 9, by: { kind: 'task', task: 2 } });
  run.add({ kind: 'finished', task: 0 });
  return run.events;
}
