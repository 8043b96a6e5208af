/** After Lib/test/test_asyncio/test_queues.py of CPython. */
import { describe, expect, test } from 'vitest';
import {
  createTask,
  gather,
  LifoQueue,
  PriorityQueue,
  Queue,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  run,
  sleep,
  ValueError,
  type Coroutine,
} from 'asyncio';
import { caught } from './testing';

const runs = <T>(body: () => Coroutine<T>): T => run(body());

/** Everything in a queue, in the order in which it comes out. */
function drain<T>(queue: Queue<T>): T[] {
  const items: T[] = [];
  while (!queue.empty()) items.push(queue.getNowait());
  return items;
}

describe('order', () => {
  const filled = <Q extends Queue<number>>(queue: Q): Q => {
    for (const item of [1, 3, 2]) queue.putNowait(item);
    return queue;
  };

  test('first in, first out (QueueBasicTests)', () => {
    expect(drain(filled(new Queue<number>()))).toEqual([1, 3, 2]);
  });

  test('last in, first out (LifoQueueTests.test_order)', () => {
    expect(drain(filled(new LifoQueue<number>()))).toEqual([2, 3, 1]);
  });

  test('smallest first (PriorityQueueTests.test_order), lists by their first difference', () => {
    expect(drain(filled(new PriorityQueue<number>()))).toEqual([1, 2, 3]);
    const jobs = new PriorityQueue<[number, string]>();
    for (const job of [
      [2, 'b'],
      [1, 'z'],
      [2, 'a'],
    ] as const)
      jobs.putNowait([...job]);
    expect(drain(jobs)).toEqual([
      [1, 'z'],
      [2, 'a'],
      [2, 'b'],
    ]);
  });
});

describe('waiting', () => {
  test('a full queue holds the producer back (test_blocking_put)', () => {
    const log: string[] = [];
    runs(function* () {
      const queue = new Queue<number>(1);
      function* produce() {
        for (const item of [1, 2]) {
          yield* queue.put(item);
          log.push(`put ${item}`);
        }
      }
      const producer = createTask(produce());
      yield* sleep(1);
      log.push(`got ${yield* queue.get()}`);
      yield* producer;
    });
    expect(log).toEqual(['put 1', 'got 1', 'put 2']);
  });

  test('an item is not lost when the task it was for is cancelled (test_cancelled_getters_not_being_held_in_self_getters)', () => {
    runs(function* () {
      const queue = new Queue<string>();
      const first = createTask(queue.get());
      const second = createTask(queue.get());
      yield* sleep(0);
      queue.putNowait('item');
      first.cancel();
      expect(yield* second).toBe('item');
    });
  });

  test('a place is not lost when the producer it was for is cancelled (test_cancelled_put_silence_value_error_exception)', () => {
    runs(function* () {
      const queue = new Queue<number>(1);
      queue.putNowait(0);
      const first = createTask(queue.put(1));
      const second = createTask(queue.put(2));
      yield* sleep(0);
      queue.getNowait();
      first.cancel();
      yield* sleep(1);
      expect([second.done(), drain(queue)]).toEqual([true, [2]]);
    });
  });

  test('join waits for the work, not for the queue to be empty (test_join)', () => {
    const log: string[] = [];
    runs(function* () {
      const queue = new Queue<number>();
      queue.putNowait(1);
      queue.putNowait(2);
      function* work() {
        for (;;) {
          const item = yield* queue.get();
          yield* sleep(1);
          log.push(`done ${item}`);
          queue.taskDone();
        }
      }
      createTask(work());
      yield* queue.join();
      log.push('joined');
    });
    expect(log).toEqual(['done 1', 'done 2', 'joined']);
  });
});

test('without waiting it refuses (test_nonblocking_put_exception, test_nonblocking_get_exception)', () => {
  const queue = new Queue<number>(1);
  expect(caught(() => queue.getNowait())).toBeInstanceOf(QueueEmpty);
  queue.putNowait(1);
  expect(caught(() => queue.putNowait(2))).toBeInstanceOf(QueueFull);
});

test('taskDone cannot be said too often (test_task_done_underflow)', () => {
  expect(caught(() => new Queue().taskDone())).toEqual(
    new ValueError('task_done() called too many times'),
  );
});

describe('shutdown (_QueueShutdownTestMixin)', () => {
  test('what is in it can still be taken out', () => {
    const queue = new Queue<number>();
    queue.putNowait(1);
    queue.shutdown();
    expect(caught(() => queue.putNowait(2))).toBeInstanceOf(QueueShutDown);
    expect(queue.getNowait()).toBe(1);
    expect(caught(() => queue.getNowait())).toBeInstanceOf(QueueShutDown);
  });

  test('throws out who waits, on both sides', () => {
    runs(function* () {
      const full = new Queue<number>(1);
      full.putNowait(1);
      const outcomes = gather(new Queue<number>().get(), { returnExceptions: true });
      const empty = new Queue<number>();
      const waiting = gather(empty.get(), full.put(2), { returnExceptions: true });
      yield* sleep(0);
      empty.shutdown();
      full.shutdown();
      const errors = yield* waiting;
      expect(errors.map((error) => error instanceof QueueShutDown)).toEqual([true, true]);
      outcomes.cancel();
    });
  });

  test('at once: throws away what is in it, and counts it as done', () => {
    runs(function* () {
      const queue = new Queue<number>();
      queue.putNowait(1);
      queue.putNowait(2);
      const joined = createTask(queue.join());
      yield* sleep(0);
      queue.shutdown(true);
      yield* joined;
      expect(queue.empty()).toBe(true);
    });
  });
});
