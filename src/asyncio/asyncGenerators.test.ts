/** After Lib/test/test_asyncgen.py of CPython. */
import { describe, expect, test } from 'vitest';
import {
  aclosing,
  anext,
  asyncFor,
  asyncGenerator,
  asyncList,
  asyncWith,
  BREAK,
  createTask,
  run,
  RuntimeError,
  sleep,
  StopAsyncIteration,
  ValueError,
  type Coroutine,
  type Emit,
} from 'asyncio';
import { caught } from './testing';

const runs = <T>(body: () => Coroutine<T>): T => run(body());
const log: string[] = [];

/** Counts to `to`, one a second, and says when it is cleaned up. */
const count = asyncGenerator(function* (emit: Emit<number>, to: number) {
  try {
    for (let n = 1; n <= to; n++) {
      yield* sleep(1);
      yield* emit(n);
    }
  } finally {
    yield* sleep(1);
    log.push('cleaned up');
  }
});

test('gives its items and waits in between (test_async_gen_asyncio_01)', () => {
  log.length = 0;
  expect(runs(() => asyncList(count(3)))).toEqual([1, 2, 3]);
  expect(log).toEqual(['cleaned up']);
});

test('anext gives item by item, then a default, or StopAsyncIteration (test_anext_bad_args …)', () => {
  runs(function* () {
    const items = count(1);
    expect(yield* anext(items)).toBe(1);
    expect(yield* anext(items, 'none')).toBe('none');
    const error = yield* createTask(catching(() => items.anext()));
    expect(error).toBeInstanceOf(StopAsyncIteration);
  });
});

/** What the coroutine of `start` throws. */
function* catching(start: () => Coroutine<unknown>): Coroutine<unknown> {
  try {
    yield* start();
  } catch (error) {
    return error;
  }
  return null;
}

test('asend gives the body a value (test_async_gen_asyncio_asend_01)', () => {
  const echo = asyncGenerator<string, [], string>(function* (emit) {
    let heard = yield* emit('ready');
    for (;;) heard = yield* emit(`heard ${heard}`);
  });
  runs(function* () {
    const items = echo();
    expect(yield* items.anext()).toBe('ready');
    expect(yield* items.asend('hello')).toBe('heard hello');
    yield* items.aclose();
    const early = yield* catching(() => echo().asend('too early'));
    expect(String(early)).toMatch(/^TypeError: can't send non-None value to a just-started async/);
  });
});

test('athrow lets the body catch and go on (test_async_gen_asyncio_athrow_01)', () => {
  const stubborn = asyncGenerator<string, []>(function* (emit) {
    try {
      yield* emit('one');
    } catch (error) {
      yield* emit(String(error));
    }
  });
  runs(function* () {
    const items = stubborn();
    yield* items.anext();
    expect(yield* items.athrow(new ValueError('no'))).toBe('ValueError: no');
  });
});

describe('cleaning up', () => {
  test('aclosing closes when the loop is left early', () => {
    log.length = 0;
    runs(function* () {
      yield* asyncWith(aclosing(count(9)), function* (items) {
        yield* asyncFor(items, function* () {
          return BREAK;
        });
      });
      log.push('after');
    });
    expect(log).toEqual(['cleaned up', 'after']);
  });

  test('without it, it is closed at the end of the run (test_async_gen_asyncio_shutdown_01)', () => {
    log.length = 0;
    runs(function* () {
      yield* anext(count(9));
      log.push('after');
    });
    expect(log).toEqual(['after', 'cleaned up']);
  });

  test('closing twice does nothing, and one that never began runs nothing (test_async_gen_asyncio_aclose_06)', () => {
    log.length = 0;
    runs(function* () {
      const items = count(9);
      yield* items.aclose();
      yield* items.aclose();
      expect(yield* anext(items, 'over')).toBe('over');
    });
    expect(log).toEqual([]);
  });
});

test('two tasks cannot ask at once (test_async_gen_asyncio_anext_tuple …: already running)', () => {
  const error = caught(() =>
    runs(function* () {
      const items = count(2);
      createTask(items.anext());
      yield* sleep(0);
      yield* items.anext();
    }),
  );
  expect(error).toEqual(new RuntimeError('anext(): asynchronous generator is already running'));
});

test('one that goes on when it is closed is closed but once (Objects/genobject.c, async_gen_athrow_send)', () => {
  const stubborn = asyncGenerator(function* (emit: Emit<number>) {
    try {
      yield* emit(1);
    } finally {
      yield* emit(2);
    }
  });
  const errors = runs(function* () {
    const items = stubborn();
    yield* items.anext();
    const said: string[] = [];
    for (const use of ['aclose', 'aclose', 'anext'] as const) {
      try {
        yield* items[use]();
      } catch (error) {
        said.push((error as Error).name);
      }
    }
    return said;
  });
  expect(errors).toEqual(['RuntimeError', 'StopAsyncIteration', 'GeneratorExit']);
});

test('null may be sent to one that has not begun, nothing else (test_async_gen_asyncio_asend …)', () => {
  const echo = asyncGenerator(function* (emit: Emit<string, string | null>) {
    yield* emit('first');
  });
  const result = runs(function* () {
    const items = echo();
    try {
      yield* items.asend('early');
    } catch (error) {
      return [String(error), yield* items.asend(null)];
    }
  });
  expect(result).toEqual([
    "TypeError: can't send non-None value to a just-started async generator",
    'first',
  ]);
});
