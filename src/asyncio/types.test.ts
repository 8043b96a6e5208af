import { expect, expectTypeOf, test } from 'vitest';
import {
  asCompleted,
  asyncFor,
  asyncGenerator,
  asyncList,
  asyncWith,
  copyContext,
  createTask,
  EventLoop,
  fromPromise,
  gather,
  Queue,
  run,
  runAsync,
  shield,
  sleep,
  TaskGroup,
  timeout,
  toPromise,
  wait,
  waitFor,
  type Coroutine,
  type Emit,
  type Future,
  type Task,
} from 'asyncio';

function* number(): Coroutine<number> {
  yield* sleep(0);
  return 1;
}

function* text() {
  yield* sleep(0);
  return 'text';
}

/** Never runs: only its types are looked at. */
export function* program() {
  expectTypeOf(yield* sleep(1, 'v')).toEqualTypeOf<string>();
  expectTypeOf(yield* sleep(1)).toEqualTypeOf<undefined>();
  expectTypeOf(yield* number()).toEqualTypeOf<number>();
  expectTypeOf(yield* text()).toEqualTypeOf<string>();

  const task = createTask(number());
  expectTypeOf(task).toEqualTypeOf<Task<number>>();
  expectTypeOf(yield* task).toEqualTypeOf<number>();
  expectTypeOf(task.result()).toEqualTypeOf<number>();

  expectTypeOf(yield* gather(number(), text(), task)).toEqualTypeOf<[number, string, number]>();
  const many = Array.from({ length: 3 }, () => number());
  expectTypeOf(yield* gather(...many)).toEqualTypeOf<number[]>();
  expectTypeOf(yield* gather(number(), text(), { returnExceptions: true })).toEqualTypeOf<
    [number | Error, string | Error]
  >();

  expectTypeOf(yield* waitFor(text(), 1)).toEqualTypeOf<string>();
  expectTypeOf(shield(number())).toEqualTypeOf<Future<number>>();
  expectTypeOf(yield* wait([task])).toEqualTypeOf<
    [done: Set<Task<number>>, pending: Set<Task<number>>]
  >();
  for (const next of asCompleted([number(), text()])) {
    expectTypeOf(yield* next).toEqualTypeOf<number | string>();
  }

  yield* asyncWith(new TaskGroup(), function* (group) {
    const inGroup = group.createTask(text(), { name: 'text' });
    expectTypeOf(inGroup).toEqualTypeOf<Task<string>>();
    expectTypeOf(yield* inGroup).toEqualTypeOf<string>();
  });
  yield* asyncFor(asCompleted([number(), task]), function* (done) {
    expectTypeOf(done.result()).toEqualTypeOf<number>();
  });

  expectTypeOf(yield* new Queue<boolean>().get()).toEqualTypeOf<boolean>();
  expectTypeOf(
    yield* asyncWith(timeout(1), function* (limit) {
      expectTypeOf(limit.expired()).toEqualTypeOf<boolean>();
      return yield* number();
    }),
  ).toEqualTypeOf<number>();

  const count = asyncGenerator(function* (emit: Emit<number>, to: number) {
    for (let i = 0; i < to; i++) yield* emit(i);
  });
  expectTypeOf(yield* asyncList(count(3))).toEqualTypeOf<number[]>();
  expectTypeOf(yield* fromPromise(Promise.resolve(1n))).toEqualTypeOf<bigint>();
}

test('the result type of a coroutine flows through everything that awaits it', () => {
  expectTypeOf(run(number())).toEqualTypeOf<number>();
  expectTypeOf(runAsync<string>).returns.toEqualTypeOf<Promise<string>>();
  expectTypeOf(toPromise<string>).returns.toEqualTypeOf<Promise<string>>();
});

test('a callback knows its arguments, options or not', () => {
  const loop = new EventLoop();
  const context = copyContext();
  const seen: unknown[] = [];
  const many = (...values: unknown[]): number => seen.push(values);
  const pair = (text: string, count: number): number => seen.push(text, count);
  loop.callSoon(many, 1, 'x');
  loop.callSoon(many, 1, { context });
  loop.callSoon(pair, 'x', 1, { context });
  loop.callLater(1, console.log, 'x', 1);
  loop.callSoon(console.log, { context, other: 1 });
  loop.callSoon(() => 1, { context });
  // @ts-expect-error a number is missing
  loop.callSoon(pair, 'x');
  // @ts-expect-error the text is no text
  loop.callSoon(pair, 1, 1, { context });
  expect(loop.ready).toHaveLength(7);
});
