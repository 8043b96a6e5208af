/** How programs end, and who hears of what went wrong. After Lib/test/test_asyncio of CPython. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  ContextVar,
  copyContext,
  createTask,
  EventLoop,
  getRunningLoop,
  run,
  RuntimeError,
  sleep,
  SystemExit,
  ValueError,
} from 'asyncio';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the end of a program', () => {
  function* slowToLeave(log: string[]) {
    try {
      yield* sleep(10);
    } finally {
      for (let turn = 1; turn <= 3; turn++) yield* sleep(1);
      log.push(`left at ${getRunningLoop().time()}`);
    }
  }

  test('an exit lets the others clean up, however many turns it takes (base_events.py, _run_until_complete_cb)', () => {
    const log: string[] = [];
    function* main() {
      createTask(slowToLeave(log));
      yield* sleep(1);
      throw new SystemExit('bye');
    }
    expect(() => run(main())).toThrow(new SystemExit('bye'));
    expect(log).toEqual(['left at 4']);
  });

  test('a loop that an exit has left runs again to the end', () => {
    const loop = new EventLoop();
    function* exit() {
      throw new SystemExit('x');
    }
    expect(() => loop.runUntilComplete(exit())).toThrow(new SystemExit('x'));
    expect(loop.runUntilComplete(sleep(3, 'good'))).toBe('good');
  });

  test('a loop of one’s own says at its end which errors nobody looked at', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const loop = new EventLoop();
    loop.createFuture().setException(new RuntimeError('lost'));
    loop.close();
    expect(String(said.mock.calls[0]?.[0])).toMatch(/^Future exception was never retrieved/);
  });

  test('a closed loop takes no more callbacks of its futures', () => {
    const loop = new EventLoop();
    const future = loop.createFuture();
    future.addDoneCallback(() => {});
    loop.close();
    expect(() => future.setResult(1)).toThrow(new RuntimeError('Event loop is closed'));
  });
});

test('runUntilComplete refuses what is not its own (test_base_events.py, test_run_until_complete_type_error)', () => {
  const [loop, other] = [new EventLoop(), new EventLoop()];
  expect(() => loop.runUntilComplete(other.createFuture())).toThrow(
    new ValueError(
      'The future belongs to a different loop than the one specified as the loop argument',
    ),
  );
  expect(() => loop.runUntilComplete('blah' as never)).toThrow(
    new TypeError('An asyncio.Future, a coroutine or an awaitable is required'),
  );
});

describe('the exception handler (test_base_events.py)', () => {
  function fail() {
    throw new RuntimeError('in a callback');
  }

  test('that fails is reported with what it failed at (test_set_exc_handler_custom)', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const loop = new EventLoop();
    loop.setExceptionHandler(() => {
      throw new RuntimeError('in the handler');
    });
    loop.callSoon(fail);
    loop.runUntilComplete(sleep(0));
    expect(said.mock.calls).toEqual([
      [
        'Unhandled error in exception handler\n' +
          'while handling: Exception in callback fail()\n' +
          'RuntimeError: in the handler',
      ],
    ]);
  });

  test('may exit', () => {
    const loop = new EventLoop();
    loop.setExceptionHandler(() => {
      throw new SystemExit('from the handler');
    });
    loop.callSoon(fail);
    expect(() => loop.runUntilComplete(sleep(1))).toThrow(new SystemExit('from the handler'));
  });

  test('runs in the context of whom it is about (call_exception_handler, Lib/asyncio/base_events.py)', () => {
    const variable = new ContextVar<string>('variable', { default: 'unset' });
    const context = copyContext();
    context.run(() => variable.set('of the callback'));
    const loop = new EventLoop();
    const seen: string[] = [];
    loop.setExceptionHandler(() => seen.push(variable.get()));
    loop.callSoon(fail, { context });
    loop.runUntilComplete(sleep(0));
    expect(seen).toEqual(['of the callback']);
  });
});
