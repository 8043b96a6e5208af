/** What a reader is told who uses coroutines wrongly, in their own block. */
import { describe, expect, test } from 'vitest';
import { runBlock } from '../../node';
import type { RunRecord } from '../../run';

const IMPORTS =
  "import { run, sleep, gather, createTask, waitFor, asyncGenerator, asyncList, Event, Lock, TaskGroup, asyncWith } from 'asyncio';";
const HINT = ': put yield* before the call, or hand it to createTask() or run()';

/** Runs a block; its first line imports asyncio. */
const runWithAsyncio = (code: string): Promise<RunRecord> =>
  runBlock('ts', {
    source: `${IMPORTS}
${code}`,
    clock: 'virtual',
    trace: true,
  });

/** What such a block prints, and the errors that end it. */
async function printed(code: string): Promise<string[]> {
  const record = await runWithAsyncio(code);
  const errors = record.errors.map(
    ({ name, message, line }) => `${name}: ${message} @${line ?? 0}`,
  );
  const text = record.output.map((line) => line.text).join('\n');
  return [...text.split('\n').filter(Boolean), ...errors];
}

const forgotten = (name: string, line: number): string =>
  `RuntimeWarning: coroutine '${name}' was never awaited (created in line ${line})${HINT}`;

describe('a forgotten yield* is reported with its line', () => {
  test('on a coroutine of the block', async () => {
    const code = `function* f() { yield* sleep(1); }
function* main() {
  f();
  yield* f();
}
run(main());`;
    expect(await printed(code)).toEqual([forgotten('f', 4)]);
  });

  test('on main itself, where nothing runs at all', async () => {
    expect(await printed('function* main() {}\nmain();')).toEqual([forgotten('main', 3)]);
  });

  test('on a coroutine function with a rest parameter', async () => {
    const code = `function* sum(first: number, ...others: number[]) {
  yield* sleep(1);
  return others.reduce((a, b) => a + b, first);
}
function* main() {
  sum(1, 2);
  console.log(yield* sum(1, 2, 3));
}
run(main());`;
    expect(await printed(code)).toEqual(['6', forgotten('sum', 7)]);
  });

  test('on coroutines of asyncio', async () => {
    const code = `function* main() {
  sleep(1);
  sleep(0);
  new Event().wait();
  waitFor(sleep(2), 1);
}
run(main());`;
    expect(await printed(code)).toEqual([
      forgotten('sleep', 3),
      forgotten('sleep', 4),
      forgotten('Event.wait', 5),
      forgotten('sleep', 6),
      forgotten('waitFor', 6),
    ]);
  });

  test('on gather, whose tasks are cancelled at the end then', async () => {
    const code = `function* f() { try { yield* sleep(1); } finally { console.log('cleaned up'); } }
function* main() {
  gather(f(), f());
  yield* sleep(0);
}
run(main());`;
    expect(await printed(code)).toEqual([
      'cleaned up',
      'cleaned up',
      expect.stringMatching(/^_GatheringFuture exception was never retrieved/),
      expect.anything(),
      'CancelledError',
    ]);
  });

  test('on methods, and in callbacks that native functions call', async () => {
    const code = `class Shop { *open() { yield* sleep(1); } }
function* f(n: number) { yield* sleep(n); }
new Shop().open();
[1, 2].forEach(f);`;
    expect(await printed(code)).toEqual([
      forgotten('Shop.open', 4),
      forgotten('f', 5),
      forgotten('f', 5),
    ]);
  });
});

test('what is awaited in any way is not reported', async () => {
  const code = `function* f(n = 0) { yield* sleep(n); return n; }
const ticks = asyncGenerator(function* (emit) { yield* emit(1); });
function* main() {
  const later = f();
  const many = [1, 2].map((n) => f(n));
  const native = [3, 4].map(f);
  yield* gather(...many, ...native, later);
  createTask(f()).cancel();
  yield* waitFor(f(1), 2);
  yield* asyncWith(new TaskGroup(), function* (group) { group.createTask(f(1)); });
  yield* asyncWith(new Lock(), () => f());
  yield* asyncWith(new Lock(), () => waitFor(sleep(1), 2));
  ticks();
  yield* asyncList(ticks());
  for (const _ of f()) break;
}
run(main());`;
  expect(await printed(code)).toEqual([]);
});

test('a coroutine made before a run belongs to who made it', async () => {
  const code = `function* f() { yield* sleep(1); return 'late'; }
const made = f();
run(sleep(1));
console.log(run(made));`;
  expect(await printed(code)).toEqual(['late']);
});

test('awaiting a coroutine twice is refused where it happens', async () => {
  const code = `function* f() { yield* sleep(1); }
function* main() {
  const once = f();
  yield* once;
  try { yield* once; } catch (error) { console.log(String(error)); }
  yield* createTask(once);
}
run(main());`;
  expect(await printed(code)).toEqual([
    'RuntimeError: cannot reuse already awaited coroutine',
    expect.stringMatching(/^RuntimeError: cannot reuse already awaited coroutine @\d/),
  ]);
});

test('run inside of run is refused', async () => {
  const code = `function* main() { run(sleep(0)); }
run(main());`;
  expect(await printed(code)).toEqual([
    forgotten('sleep', 2),
    'RuntimeError: asyncio.run() cannot be called from a running event loop @2',
  ]);
});

test('yield* with a promise or with a function says what to write', async () => {
  const code = `function* f() {}
function* main() {
  try { yield* Promise.resolve(1) as never; } catch (error) { console.log(String(error)); }
  yield* f as never;
}
run(main());`;
  const [promise, callable] = await printed(code);
  expect(promise).toMatch(/a native Promise is awaited with fromPromise\(promise\)$/);
  expect(callable).toMatch(/write name\(\) instead of name @5$/);
});

test('a deadlock names the coroutines, and who waits for what', async () => {
  const code = `const lock = new Lock();
function* holder() { yield* lock.acquire(); yield* new Event().wait(); }
function* second() { yield* sleep(1); yield* lock.acquire(); }
function* main() { yield* gather(holder(), second()); }
run(main());`;
  const [error] = await printed(code);
  expect(error).toMatch(/^DeadlockError: deadlock: nothing is ready and no timer is set/);
  expect(error).toMatch(/Task-1 \(main\) waits for gather: Task-2 \(holder\), Task-3 \(second\)/);
  expect(error).toMatch(/Task-2 \(holder\) waits for event/);
  expect(error).toMatch(/Task-3 \(second\) waits for lock/);
});

test('a task begins on the line of its coroutine', async () => {
  const code = `function* f() {
  yield* sleep(1);
}
run(f());`;
  const { trace } = await runWithAsyncio(code);
  expect(trace).toContainEqual(expect.objectContaining({ kind: 'started', task: 1, line: 2 }));
});

test('the program sees nothing of all this', async () => {
  const code = `function* none() { return arguments.length; }
function* two(a: number, b = (1, 2),) { return [a, b, arguments.length]; }
function* rest(first: number, ...more: number[]) { return [first, more]; }
function* parts(...[first, ...more]: number[]) { return [first, more, arguments.length]; }
function* strict() { 'use strict'; return this === undefined; }
const method = { *[('a' + 'b')](x: number) { return [x, this === method]; } };
console.log(none.length, two.length, rest.length, parts.length, method.ab.name, two.name);
const seen = [none(), two(1), two(1, 5), rest(1, 2, 3), rest(1), parts(1, 2, 3), strict(), method.ab(7)];
console.log(JSON.stringify(seen.map((one) => one.next().value)));
console.log(seen[0], Object.getOwnPropertySymbols(seen[0]).length);`;
  expect(await printed(code)).toEqual([
    '0 1 1 0 ab two',
    '[0,[1,2,1],[1,5,2],[1,[2,3]],[1,[]],[1,[2,3],3],true,[7,true]]',
    'Object [Generator] {} 0',
  ]);
});
