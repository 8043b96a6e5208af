/** After Lib/test/test_asyncio/test_tasks.py and test_eager_task_factory.py of CPython. */
import { describe, expect, test } from 'vitest';
import {
  allTasks,
  CancelledError,
  createTask,
  currentTask,
  eagerTaskFactory,
  EventLoop,
  gather,
  getRunningLoop,
  InvalidStateError,
  run,
  RuntimeError,
  shield,
  sleep,
  TimeoutError,
  ValueError,
  wait,
  waitFor,
  type Coroutine,
  type Task,
} from 'asyncio';
import { caught } from './testing';

function* nothing(): Coroutine<void> {}

test('a class of errors given to a future becomes an instance (test_futures.py, test_exception_class)', () => {
  run(
    (function* () {
      const future = getRunningLoop().createFuture();
      future.setException(ValueError);
      expect(future.exception()).toBeInstanceOf(ValueError);
      const error = new ValueError('kept');
      const other = getRunningLoop().createFuture();
      other.setException(error);
      expect(other.exception()).toBe(error);
      yield* sleep(0);
    })(),
  );
});

describe('a task', () => {
  test('has a name, and tells its state as Python prints it', () => {
    run(
      (function* () {
        const task = createTask(sleep(1, 'x'), { name: 'mine' });
        expect(String(task)).toMatch(/^<Task pending name='mine' coro=<.*>>$/);
        task.setName('yours');
        yield* task;
        expect(String(task)).toMatch(/^<Task finished name='yours' coro=<.*> result='x'>$/);
      })(),
    );
  });

  test('refuses results from outside (test_set_result_causes_invalid_state)', () => {
    run(
      (function* () {
        const task = createTask(nothing());
        expect(() => task.setResult()).toThrow('Task does not support set_result operation');
        expect(() => task.setException()).toThrow('Task does not support set_exception operation');
        expect(() => task.result()).toThrow(new InvalidStateError('Result is not set.'));
        yield* task;
      })(),
    );
  });

  test('cannot wait for itself (test_task_cancel_wait_for_itself)', () => {
    const error = caught(() => {
      const own: { task?: Task<void> } = {};
      run(
        (function* () {
          own.task = createTask(
            (function* () {
              yield* own.task!;
            })(),
          );
          yield* own.task;
        })(),
      );
    });
    expect(String(error)).toMatch(/^RuntimeError: Task cannot await on itself/);
  });

  test('gives a cancellation with its message to whoever waits for it', () => {
    run(
      (function* () {
        const task = createTask(sleep(10));
        yield* sleep(0);
        expect(task.cancel('enough')).toBe(true);
        try {
          yield* task;
        } catch (error) {
          expect(error).toBeInstanceOf(CancelledError);
          expect((error as CancelledError).args).toEqual(['enough']);
        }
        expect(task.cancelled()).toBe(true);
        expect(task.cancel()).toBe(false);
      })(),
    );
  });

  test('cancelled before its first step never begins (test_cancel_before_start)', () => {
    const log: string[] = [];
    run(
      (function* () {
        const task = createTask(
          (function* () {
            log.push('begun');
            yield* sleep(0);
          })(),
        );
        task.cancel();
        yield* wait([task]);
        expect(task.cancelled()).toBe(true);
      })(),
    );
    expect(log).toEqual([]);
  });

  test('counts requests to cancel (test_uncancel_basic)', () => {
    run(
      (function* () {
        const task = createTask(sleep(10));
        yield* sleep(0);
        task.cancel();
        task.cancel();
        expect(task.cancelling()).toBe(2);
        expect(task.uncancel()).toBe(1);
        expect(task.uncancel()).toBe(0);
        expect(task.uncancel()).toBe(0);
        yield* wait([task]);
        expect(task.cancelled()).toBe(true);
      })(),
    );
  });

  test('is current while it runs, and listed until it is done', () => {
    run(
      (function* () {
        const me = currentTask() as Task;
        const other = createTask(nothing());
        expect(allTasks()).toEqual(new Set([me, other]));
        yield* other;
        expect(allTasks()).toEqual(new Set([me]));
        expect(currentTask()).toBe(me);
      })(),
    );
  });

  test('begins inside of createTask with the eager factory', () => {
    const log: string[] = [];
    function* quick() {
      log.push('quick');
      return 1;
    }
    run(
      (function* () {
        getRunningLoop().setTaskFactory(eagerTaskFactory);
        const task = createTask(quick());
        log.push('created');
        expect(task.done()).toBe(true);
        expect(task.getCoro()).toBeNull(); // Lib/test/test_asyncio/test_eager_task_factory.py
        expect(String(task)).toBe(`<Task finished name='${task.getName()}' result=1>`);
        expect(yield* task).toBe(1);
      })(),
    );
    expect(log).toEqual(['quick', 'created']);
  });
});

describe('gather', () => {
  test('gives results in order, and the same one twice (test_duplicate_coroutines)', () => {
    run(
      (function* () {
        const one = createTask(sleep(0.1, 'one'));
        expect(yield* gather(one, sleep(0, 'two'), one)).toEqual(['one', 'two', 'one']);
        expect(yield* gather()).toEqual([]);
      })(),
    );
  });

  test('lets the others run on after an error', () => {
    const log: string[] = [];
    function* slow() {
      yield* sleep(1);
      log.push('slow ended');
    }
    function* bad() {
      yield* sleep(0);
      throw new ValueError('bad');
    }
    run(
      (function* () {
        const group = gather(slow(), bad());
        try {
          yield* group;
        } catch (error) {
          log.push(String(error));
        }
        yield* sleep(2);
      })(),
    );
    expect(log).toEqual(['ValueError: bad', 'slow ended']);
  });
});

describe('waitFor and shield', () => {
  test('a timeout has the cancellation as its cause', () => {
    const error = caught(() => run(waitFor(sleep(10), 1))) as TimeoutError;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.cause).toBeInstanceOf(CancelledError);
  });

  test('with no time at all the coroutine does not begin (test_wait_for_timeout_less_then_0)', () => {
    let begun = false;
    function* work() {
      begun = true;
      yield* sleep(0);
    }
    expect(caught(() => run(waitFor(work(), 0)))).toBeInstanceOf(TimeoutError);
    expect(begun).toBe(false);
  });

  test('what is shielded runs on', () => {
    run(
      (function* () {
        const inner = createTask(sleep(1, 'inner'));
        const error = yield* (function* () {
          try {
            return yield* waitFor(shield(inner), 0.5);
          } catch (raised) {
            return raised;
          }
        })();
        expect(error).toBeInstanceOf(TimeoutError);
        expect(yield* inner).toBe('inner');
      })(),
    );
  });
});

test('wait refuses coroutines and nothing (test_wait_errors)', () => {
  expect(() => run(wait([]))).toThrow(new ValueError('Set of Tasks/Futures is empty.'));
  expect(() => run(wait([nothing()] as unknown as Task[]))).toThrow(
    new TypeError('Passing coroutines is forbidden, use tasks explicitly.'),
  );
});

test('a future of another loop is refused', () => {
  const foreign = new EventLoop().createFuture();
  const error = caught(() =>
    run(
      (function* () {
        yield* foreign;
      })(),
    ),
  );
  expect(error).toBeInstanceOf(RuntimeError);
  expect(String(error)).toMatch(/attached to a different loop$/);
});
