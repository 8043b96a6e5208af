/** What a beginner gets wrong, and what the loop says then. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  asCompleted,
  asyncFor,
  asyncWith,
  awaiting,
  coroutine,
  createTask,
  DeadlockError,
  Event,
  EventLoop,
  fromPromise,
  gather,
  getRunningLoop,
  Lock,
  run,
  RuntimeError,
  setMessageLanguage,
  sleep,
  ValueError,
  type Coroutine,
} from 'asyncio';
import { caught } from './testing';

function printed(method: 'error' | 'warn', action: () => unknown): string[] {
  const spy = vi.spyOn(console, method).mockImplementation(() => {});
  action();
  return spy.mock.calls.map(([text]) => String(text));
}

afterEach(() => {
  vi.restoreAllMocks();
  setMessageLanguage('en');
});

describe('a forgotten star', () => {
  test('yield with a coroutine', () => {
    function* main(): Generator<unknown, void, never> {
      yield sleep(1);
    }
    const error = caught(() => run(main() as Coroutine<void>));
    expect(String(error)).toMatch(
      /^RuntimeError: yield was used instead of yield from for generator in task .*write yield\*/,
    );
  });

  test('yield with a task', () => {
    function* main() {
      yield createTask(sleep(1));
    }
    const error = caught(() => run(main()));
    expect(String(error)).toMatch(/^RuntimeError: yield was used instead of yield from in task/);
  });

  test('yield with anything else', () => {
    function* main(): Generator<unknown, void, never> {
      yield 7;
    }
    const error = caught(() => run(main() as Coroutine<void>));
    expect(error).toEqual(new RuntimeError('Task got bad yield: 7'));
  });
});

describe('a coroutine that is', () => {
  const work = coroutine(function* work() {
    yield* sleep(0);
    return 'done';
  });

  test('never awaited is reported at the end', () => {
    const lines = printed('warn', () =>
      run(
        (function* () {
          work();
          yield* sleep(0);
        })(),
      ),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^RuntimeWarning: coroutine 'work' was never awaited/);
  });

  test('awaited in any way is not', () => {
    const lines = printed('warn', () =>
      run(
        (function* () {
          yield* work();
          yield* gather(work(), createTask(work()));
        })(),
      ),
    );
    expect(lines).toEqual([]);
  });

  test('awaited twice is refused', () => {
    function* main() {
      const once = work();
      yield* once;
      yield* once;
    }
    expect(caught(() => run(main()))).toEqual(
      new RuntimeError('cannot reuse already awaited coroutine'),
    );
  });

  test('given to two tasks is refused by the second', () => {
    function* plain() {
      yield* sleep(0);
    }
    function* main() {
      const once = plain();
      yield* gather(createTask(once), createTask(once));
    }
    expect(caught(() => run(main()))).toEqual(
      new RuntimeError('cannot reuse already awaited coroutine'),
    );
  });
});

test('yield* with a native promise says what to do', () => {
  expect(() => awaiting(Promise.resolve())).toThrow(/fromPromise\(promise\)/);
  const promise = Promise.resolve() as unknown as Coroutine<void>;
  expect(() => run(promise)).toThrow(/fromPromise\(promise\)/);
});

test('a function instead of its call', () => {
  function* work() {
    yield* sleep(0);
  }
  expect(() => run(work as unknown as Coroutine<void>)).toThrow(/write name\(\) instead of name/);
});

test('a coroutine instead of a callback (Lib/test/test_asyncio/test_base_events.py, test_call_coroutine)', () => {
  function* main() {
    getRunningLoop().callSoon(sleep(0) as unknown as () => void);
    yield* sleep(0);
  }
  expect(caught(() => run(main()))).toEqual(
    new TypeError('coroutines cannot be used with callSoon()'),
  );
});

test('no number where seconds are expected (base_events.py, call_later and call_at)', () => {
  const none = null as unknown as number;
  function* main() {
    const loop = getRunningLoop();
    expect(() => loop.callLater(none, () => {})).toThrow(new TypeError('delay must not be None'));
    expect(() => loop.callAt(none, () => {})).toThrow(new TypeError('when cannot be None'));
    yield* sleep(undefined as unknown as number);
  }
  expect(caught(() => run(main()))).toEqual(new TypeError('delay must not be None'));
});

test('something else instead of a handler or a factory (test_set_exc_handler_broken, test_set_task_factory_invalid)', () => {
  const loop = new EventLoop();
  expect(() => loop.setExceptionHandler('no' as never)).toThrow(
    new TypeError("A callable object or None is expected, got 'no'"),
  );
  expect(() => loop.setTaskFactory(1 as never)).toThrow(
    new TypeError('task factory must be a callable or None'),
  );
});

test('run inside of run (Lib/test/test_asyncio/test_runners.py, test_asyncio_run_from_running_loop)', () => {
  function* main() {
    run(sleep(0));
  }
  expect(caught(() => run(main()))).toEqual(
    new RuntimeError('asyncio.run() cannot be called from a running event loop'),
  );
});

describe('a deadlock', () => {
  function* main() {
    const lock = new Lock();
    yield* lock.acquire();
    const holder = createTask(new Event().wait(), { name: 'holder' });
    const second = createTask(lock.acquire(), { name: 'second' });
    yield* gather(holder, second);
  }

  test('says who waits for what', () => {
    const error = caught(() => run(main())) as DeadlockError;
    expect(error).toBeInstanceOf(DeadlockError);
    const [first, ...waiting] = error.message.split('\n');
    expect(first).toMatch(/nothing is ready and no timer is set/);
    expect(waiting[0]).toMatch(/waits for gather: holder \(.*\), second \(.*\)$/);
    expect(waiting[1]).toMatch(/holder .* waits for event$/);
    expect(waiting[2]).toMatch(/second .* waits for lock$/);
  });

  test('says so in Japanese too', () => {
    setMessageLanguage('ja');
    const error = caught(() => run(main())) as DeadlockError;
    expect(error.message).toMatch(/^デッドロックです/);
    expect(error.message).toMatch(/は lock を待機しています$/);
  });
});

test('an error that nobody looked at is reported at the end, as CPython words it', () => {
  function* lost() {
    yield* sleep(0);
    throw new ValueError('lost');
  }
  const lines = printed('error', () =>
    run(
      (function* () {
        createTask(lost(), { name: 'careless' });
        yield* sleep(1);
      })(),
    ),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^Task exception was never retrieved\nfuture: <Task finished name='careless'/,
  );
  expect(lines[0]).toMatch(/ValueError: lost$/);
});

test('a native promise needs runAsync', () => {
  function* main() {
    yield* fromPromise(new Promise(() => {}));
  }
  expect(() => run(main())).toThrow(/runAsync/);
});

test('something that cannot be gone through, or entered', () => {
  const list = [1, 2] as never;
  const nothing = function* () {};
  expect(caught(() => run(asyncFor(list, nothing)))).toEqual(
    new TypeError("'async for' requires an object with aiter method, got [1, 2]"),
  );
  expect(caught(() => run(asyncWith(list, nothing)))).toEqual(
    new TypeError('[1, 2] does not support the asynchronous context manager protocol'),
  );
});

test('something that cannot be awaited among others (test_tasks.py, test_gather_…, test_as_completed_invalid_args)', () => {
  function* gathers() {
    yield* gather(sleep(0), 5 as never);
  }
  expect(caught(() => run(gathers()))).toEqual(
    new TypeError('An asyncio.Future, a coroutine or an awaitable is required'),
  );
  function* completes() {
    asCompleted(getRunningLoop().createFuture() as never);
    yield* sleep(0);
  }
  expect(caught(() => run(completes()))).toEqual(
    new TypeError('expects an iterable of awaitables, not Future'),
  );
});
