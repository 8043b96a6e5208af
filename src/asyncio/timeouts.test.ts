/** After Lib/test/test_asyncio/test_timeouts.py of CPython. */
import { expect, test } from 'vitest';
import {
  asyncWith,
  CancelledError,
  RuntimeError,
  run,
  sleep,
  TaskGroup,
  Timeout,
  timeout,
  TimeoutError,
} from 'asyncio';

test('a deadline can be moved while the block runs, and not before or after (test_reschedule, test_timeout_not_entered, test_timeout_finished, test_timeout_expired)', () => {
  function* main() {
    const limit = timeout(0.01);
    expect(() => limit.reschedule(0.02)).toThrow(new RuntimeError('Timeout has not been entered'));
    yield* asyncWith(limit, function* () {
      limit.reschedule(5);
      expect(limit.when()).toBe(5);
      yield* sleep(1);
    });
    expect(limit.expired()).toBe(false);
    expect(() => limit.reschedule(0.02)).toThrow('Cannot change state of finished Timeout');

    const short = timeout(0.01);
    try {
      yield* asyncWith(short, () => sleep(1));
    } catch (error) {
      expect(error).toBeInstanceOf(TimeoutError);
      expect((error as Error).cause).toBeInstanceOf(CancelledError);
    }
    expect(short.expired()).toBe(true);
    expect(() => short.reschedule(9)).toThrow('Cannot change state of expired Timeout');
  }
  run(main());
});

test('while it expires it can no longer be moved (test_timeout_expiring)', () => {
  function* main() {
    const limit = timeout(0.01);
    yield* asyncWith(limit, function* () {
      try {
        yield* sleep(1);
      } finally {
        expect(() => limit.reschedule(9)).toThrow('Cannot change state of expiring Timeout');
      }
    });
  }
  expect(() => run(main())).toThrow(TimeoutError);
});

test('it is entered once, and only inside of a task (test_timeout_double_enter, test_timeout_without_task)', () => {
  function* main() {
    const limit = timeout(0.01);
    yield* asyncWith(limit, function* () {});
    yield* asyncWith(limit, function* () {});
  }
  expect(() => run(main())).toThrow(new RuntimeError('Timeout has already been entered'));
});

test('prints its state (test_repr_active, test_repr_expired, test_repr_finished, test_repr_disabled)', () => {
  const seen: string[] = [];
  function* main() {
    const limit = new Timeout(null);
    yield* asyncWith(limit, function* () {
      seen.push(String(limit));
      limit.reschedule(10);
      seen.push(String(limit));
    });
    seen.push(String(limit));
  }
  run(main());
  expect(seen).toEqual([
    '<Timeout [active] when=None>',
    '<Timeout [active] when=10>',
    '<Timeout [finished]>',
  ]);
});

test('around a group it cancels the tasks of the group (test_timeout_taskgroup)', () => {
  const ends: string[] = [];
  function* task() {
    try {
      yield* sleep(2);
    } finally {
      ends.push('task');
    }
  }
  function* main() {
    yield* asyncWith(timeout(0.1), () =>
      asyncWith(new TaskGroup(), function* (group) {
        group.createTask(task());
        group.createTask(task());
        yield* sleep(5);
      }),
    );
  }
  expect(() => run(main())).toThrow(TimeoutError);
  expect(ends).toEqual(['task', 'task']);
});
