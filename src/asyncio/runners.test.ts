/** After Lib/test/test_asyncio/test_runners.py and test_base_events.py of CPython. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  CancelledError,
  ContextVar,
  copyContext,
  createTask,
  EventLoop,
  fromPromise,
  getRunningLoop,
  HostClock,
  run,
  runAsync,
  Runner,
  RuntimeError,
  setDefaultClock,
  sleep,
  SystemExit,
  toPromise,
  VirtualClock,
  WallClock,
} from 'asyncio';

afterEach(() => {
  setDefaultClock(null);
  vi.restoreAllMocks();
});

describe('run', () => {
  test('blocks until the end, on a clock that jumps', () => {
    const clock = new VirtualClock();
    expect(run(sleep(3600, 'an hour later'), { clock })).toBe('an hour later');
    expect(clock.time()).toBe(3600);
  });

  test('cancels what is left, and waits for it', () => {
    const log: string[] = [];
    function* left() {
      try {
        yield* sleep(10);
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        yield* sleep(1);
        log.push(`cleaned up at ${getRunningLoop().time()}`);
      }
    }
    run(
      (function* () {
        createTask(left());
        yield* sleep(1);
      })(),
    );
    expect(log).toEqual(['cleaned up at 2']);
  });

  test('runs on whatever clock is the default', () => {
    const clock = new VirtualClock(100);
    setDefaultClock(() => clock);
    run(sleep(5));
    run(sleep(5));
    expect(clock.time()).toBe(110);
  });

  test('waits on the wall clock', () => {
    const clock = new WallClock();
    run(sleep(0.02), { clock });
    expect(clock.time()).toBeGreaterThanOrEqual(0.02);
  });

  test('lets an exit through at once', () => {
    function* main() {
      yield* sleep(0);
      throw new SystemExit('stop');
    }
    expect(() => run(main())).toThrow(new SystemExit('stop'));
  });

  test('reports slow callbacks in debug mode', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const clock = new VirtualClock();
    function* rude() {
      clock.advance(0.35);
      yield* sleep(0);
    }
    run(rude(), { clock, debug: true });
    expect(String(warn.mock.calls[0]?.[0])).toMatch(/^Executing <Task .*> took 0\.350 seconds$/);
  });
});

describe('Runner', () => {
  test('keeps its loop and its context variables from run to run', () => {
    const variable = new ContextVar<number>('variable', { default: 0 });
    function* count() {
      variable.set(variable.get() + 1);
      return variable.get();
    }
    const runner = new Runner();
    expect([runner.run(count()), runner.run(count())]).toEqual([1, 2]);
    runner.close();
    expect(variable.get()).toBe(0);
    expect(() => runner.getLoop()).toThrow(new RuntimeError('Runner is closed'));
  });
});

describe('Runner (Lib/test/test_asyncio/test_runners.py)', () => {
  function* task() {
    yield* sleep(0);
    return getRunningLoop();
  }

  test('gives up its loop when it is closed (test_close, test_double_run)', () => {
    const runner = new Runner();
    const loop = runner.run(task());
    expect([loop === runner.getLoop(), loop.isClosed()]).toEqual([true, false]);
    runner.close();
    runner.close();
    expect(loop.isClosed()).toBe(true);
    expect(() => runner.getLoop()).toThrow(new RuntimeError('Runner is closed'));
    expect(() => runner.run(sleep(0))).toThrow(new RuntimeError('Runner is closed'));
  });

  test('hands debug mode to its loop (test_debug)', () => {
    const runner = new Runner({ debug: true });
    expect(runner.getLoop().getDebug()).toBe(true);
    runner.close();
  });

  test('runs in a context of its own, or in that which is given (test_run, test_run_explicit_context)', () => {
    const variable = new ContextVar<string>('variable', { default: 'unset' });
    function* set(value: string) {
      variable.set(value);
      yield* sleep(0);
    }
    const runner = new Runner();
    const context = copyContext();
    runner.run(set('given'), { context });
    expect([variable.get(), context.get(variable)]).toEqual(['unset', 'given']);
    runner.close();
  });

  test('does not run inside of a running loop (test_recursive_run)', () => {
    const runner = new Runner();
    function* main() {
      yield* sleep(0);
      runner.run(sleep(0));
    }
    expect(() => run(main())).toThrow(
      new RuntimeError('Runner.run() cannot be called from a running event loop'),
    );
    runner.close();
  });

  test('says who failed while the program was shut down (test_asyncio_run_raises…)', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    function* stubborn() {
      try {
        yield* sleep(9);
      } catch (error) {
        throw new RuntimeError(`while cleaning up after ${String(error)}`);
      }
    }
    function* main() {
      createTask(stubborn());
      yield* sleep(1);
    }
    run(main());
    expect(String(said.mock.calls[0]?.[0])).toMatch(
      /^unhandled exception during asyncio\.run\(\) shutdown/,
    );
  });
});

describe('runAsync', () => {
  test('lets native promises settle, and gives errors back as errors', async () => {
    function* main() {
      const value = yield* fromPromise(Promise.resolve(20));
      try {
        yield* fromPromise(Promise.reject(new Error('no')));
      } catch (error) {
        return `${value} ${(error as Error).message}`;
      }
    }
    expect(await runAsync(main())).toBe('20 no');
  });

  test('waits on the host clock, and two programs at once do not disturb each other', async () => {
    const clock = new HostClock();
    const both = await Promise.all([runAsync(sleep(0.02, 'a')), runAsync(sleep(0.01, 'b'))]);
    expect(both).toEqual(['a', 'b']);
    expect(clock.time()).toBeGreaterThanOrEqual(0.02);
  });

  test('a coroutine becomes a promise, outside of a loop and inside', async () => {
    expect(await toPromise(sleep(0, 'outside'))).toBe('outside');
    function* main() {
      return yield* fromPromise(toPromise(sleep(0.001, 'inside')));
    }
    expect(await runAsync(main())).toBe('inside');
  });
});

describe('EventLoop', () => {
  test('passes over cancelled handles, and runs the others in order', () => {
    const loop = new EventLoop();
    const log: string[] = [];
    const push = (text: string) => log.push(text);
    loop.callLater(2, push, 'later');
    loop.callSoon(push, 'soon');
    loop.callSoon(push, 'never').cancel();
    loop.callAt(1, push, 'at 1');
    loop.callLater(3, () => loop.stop());
    loop.runForever();
    expect(log).toEqual(['soon', 'at 1', 'later']);
    expect(loop.time()).toBe(3);
  });

  test('hands errors of callbacks to the exception handler', () => {
    const loop = new EventLoop();
    const reports: unknown[] = [];
    loop.setExceptionHandler((_, { message, exception }) => reports.push([message, exception]));
    const error = new Error('in a callback');
    loop.callSoon(function broken() {
      throw error;
    });
    loop.runUntilComplete(sleep(0));
    expect(reports).toEqual([['Exception in callback broken()', error]]);
  });

  test('refuses work when it is closed', () => {
    const loop = new EventLoop();
    loop.close();
    expect(() => loop.callSoon(() => {})).toThrow(new RuntimeError('Event loop is closed'));
  });

  test('says so when it stopped too early', () => {
    const loop = new EventLoop();
    loop.callSoon(() => loop.stop());
    expect(() => loop.runUntilComplete(sleep(10))).toThrow(
      new RuntimeError('Event loop stopped before Future completed.'),
    );
  });
});
