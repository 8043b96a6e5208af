/** After Lib/test/test_asyncio/test_locks.py of CPython. */
import { describe, expect, test } from 'vitest';
import {
  asyncWith,
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  CancelledError,
  Condition,
  createTask,
  DeadlockError,
  Event,
  gather,
  Lock,
  run,
  RuntimeError,
  Semaphore,
  sleep,
  ValueError,
  type Coroutine,
} from 'asyncio';
import { caught } from './testing';

/** Runs a program whose body is `body`. */
const runs = <T>(body: () => Coroutine<T>): T => run(body());

describe('Lock', () => {
  test('lets tasks in one by one, in the order of asking (test_acquire)', () => {
    const log: string[] = [];
    runs(function* () {
      const lock = new Lock();
      function* enter(name: string) {
        yield* asyncWith(lock, function* () {
          log.push(`${name} in`);
          yield* sleep(1);
          log.push(`${name} out`);
        });
      }
      yield* gather(enter('a'), enter('b'), enter('c'));
      expect(lock.locked()).toBe(false);
    });
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  test('goes to the next one when who was about to get it is cancelled (test_cancel_race)', () => {
    runs(function* () {
      const lock = new Lock();
      yield* lock.acquire();
      const first = createTask(lock.acquire());
      const second = createTask(lock.acquire());
      yield* sleep(0);
      lock.release();
      first.cancel();
      yield* sleep(0);
      expect(first.cancelled()).toBe(true);
      expect(yield* second).toBe(true);
      expect(lock.locked()).toBe(true);
    });
  });

  test('cannot be given back by nobody (test_release_not_acquired)', () => {
    expect(caught(() => new Lock().release())).toEqual(new RuntimeError('Lock is not acquired.'));
  });
});

test('what somebody waits for belongs to that loop (Lib/asyncio/mixins.py)', () => {
  const lock = new Lock();
  function* waitTwice() {
    yield* lock.acquire();
    yield* lock.acquire();
  }
  expect(() => run(waitTwice())).toThrow(DeadlockError);
  expect(() => run(waitTwice())).toThrow(
    new RuntimeError('<lock> is bound to a different event loop'),
  );
});

describe('Event', () => {
  test('wakes all at once, and nobody waits while it is up (test_wait, test_wait_on_set)', () => {
    runs(function* () {
      const event = new Event();
      const waiting = [1, 2, 3].map(() => createTask(event.wait()));
      yield* sleep(0);
      event.set();
      expect(yield* gather(...waiting)).toEqual([true, true, true]);
      expect(yield* event.wait()).toBe(true);
      event.clear();
      expect(event.isSet()).toBe(false);
    });
  });

  test('wakes those who waited though it is lowered at once (test_clear_with_waiters)', () => {
    runs(function* () {
      const event = new Event();
      const waiting = createTask(event.wait());
      yield* sleep(0);
      event.set();
      event.clear();
      event.set();
      event.clear();
      expect(yield* waiting).toBe(true);
    });
  });
});

describe('Condition', () => {
  test('notifies as many as were asked for (test_notify)', () => {
    const log: number[] = [];
    runs(function* () {
      const condition = new Condition();
      function* waiter(n: number) {
        yield* asyncWith(condition, function* () {
          yield* condition.wait();
          log.push(n);
        });
      }
      const tasks = [1, 2, 3].map((n) => createTask(waiter(n)));
      yield* sleep(0);
      for (const [count, seen] of [
        [1, [1]],
        [2048, [1, 2, 3]],
      ] as const) {
        yield* condition.acquire();
        condition.notify(count);
        condition.release();
        yield* sleep(1);
        expect(log).toEqual(seen);
      }
      yield* gather(...tasks);
    });
  });

  test('takes the lock again though it is cancelled, and passes the notification on', () => {
    // test_wait_cancel_after_notify, test_wait_cancel_contested
    runs(function* () {
      const condition = new Condition();
      function* waiter() {
        yield* condition.acquire();
        try {
          yield* condition.wait();
        } finally {
          expect(condition.locked()).toBe(true);
          condition.release();
        }
      }
      const first = createTask(waiter());
      const second = createTask(waiter());
      yield* sleep(0);
      yield* sleep(0);
      yield* condition.acquire();
      condition.notify();
      condition.release();
      first.cancel();
      yield* sleep(1);
      expect([first.cancelled(), second.done(), second.cancelled()]).toEqual([true, true, false]);
    });
  });

  test('works on a lock of somebody else (test_explicit_lock)', () => {
    runs(function* () {
      const lock = new Lock();
      const condition = new Condition(lock);
      yield* lock.acquire();
      expect(condition.locked()).toBe(true);
      expect(yield* condition.waitFor(() => 'there')).toBe('there');
      condition.release();
      expect(lock.locked()).toBe(false);
    });
  });

  test('refuses to wait or to notify without the lock (test_wait_unacquired, test_notify_unacquired)', () => {
    const condition = new Condition();
    expect(caught(() => run(condition.wait()))).toEqual(
      new RuntimeError('cannot wait on un-acquired lock'),
    );
    expect(caught(() => condition.notify())).toEqual(
      new RuntimeError('cannot notify on un-acquired lock'),
    );
  });
});

describe('Semaphore', () => {
  test('does not let a newcomer overtake (test_acquire_no_hang, test_release_no_waiters)', () => {
    const log: string[] = [];
    runs(function* () {
      const semaphore = new Semaphore(1);
      function* enter(name: string) {
        yield* semaphore.acquire();
        log.push(name);
      }
      yield* semaphore.acquire();
      const waiting = createTask(enter('who waited'));
      yield* sleep(0);
      semaphore.release();
      const newcomer = createTask(enter('newcomer'));
      yield* waiting;
      semaphore.release();
      yield* newcomer;
      expect(semaphore.locked()).toBe(true);
    });
    expect(log).toEqual(['who waited', 'newcomer']);
  });

  test('gives a place back when who got it is cancelled (test_acquire_cancel_before_awoken)', () => {
    runs(function* () {
      const semaphore = new Semaphore(0);
      const tasks = [1, 2, 3, 4].map(() => createTask(semaphore.acquire()));
      yield* sleep(0);
      tasks[0]!.cancel();
      tasks[1]!.cancel();
      semaphore.release();
      semaphore.release();
      yield* sleep(1);
      expect(tasks.map((task) => task.done() && !task.cancelled())).toEqual([
        false,
        false,
        true,
        true,
      ]);
    });
  });

  test('refuses less than no places, and a bounded one refuses to have more than it had', () => {
    // test_initial_value_zero, test_bounded_semaphore…: BoundedSemaphore released too many times
    expect(caught(() => new Semaphore(-1))).toEqual(
      new ValueError('Semaphore initial value must be >= 0'),
    );
    expect(caught(() => new BoundedSemaphore(1).release())).toEqual(
      new ValueError('BoundedSemaphore released too many times'),
    );
  });
});

describe('Barrier', () => {
  test('lets all pass when the last one comes, each with a number (test_wait_task_multiple_fill)', () => {
    runs(function* () {
      const barrier = new Barrier(3);
      const places = yield* gather(barrier.wait(), barrier.wait(), barrier.wait());
      expect(places.toSorted()).toEqual([0, 1, 2]);
      expect([barrier.nWaiting, barrier.broken]).toEqual([0, false]);
    });
  });

  test('a reset throws out who waits, and it can be used again (test_reset_barrier)', () => {
    runs(function* () {
      const barrier = new Barrier(2);
      const thrownOut = createTask(barrier.wait());
      yield* sleep(0);
      expect(barrier.nWaiting).toBe(1);
      yield* barrier.reset();
      yield* sleep(1);
      expect(thrownOut.exception()).toBeInstanceOf(BrokenBarrierError);
      expect(yield* gather(barrier.wait(), barrier.wait())).toEqual([0, 1]);
    });
  });

  test('when broken it refuses everybody until it is reset (test_abort_barrier)', () => {
    runs(function* () {
      const barrier = new Barrier(2);
      yield* barrier.abort();
      expect(barrier.broken).toBe(true);
      const refused = createTask(barrier.wait());
      yield* sleep(1);
      expect(String(refused.exception())).toBe('BrokenBarrierError: Barrier aborted');
      yield* barrier.reset();
      expect(barrier.broken).toBe(false);
    });
  });

  test('one who is cancelled leaves his place (test_cancel_wait)', () => {
    runs(function* () {
      const barrier = new Barrier(2);
      const cancelled = createTask(barrier.wait());
      yield* sleep(0);
      cancelled.cancel();
      yield* sleep(1);
      expect(cancelled.makeCancelledError()).toBeInstanceOf(CancelledError);
      expect(barrier.nWaiting).toBe(0);
    });
  });

  test('is for at least one (test_barrier_parties)', () => {
    expect(caught(() => new Barrier(0))).toEqual(new ValueError('parties must be >= 1'));
  });
});
