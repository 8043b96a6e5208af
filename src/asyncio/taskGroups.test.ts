/** After Lib/test/test_asyncio/test_taskgroups.py of CPython. */
import { expect, test } from 'vitest';
import {
  asyncWith,
  BaseExceptionGroup,
  CancelledError,
  createTask,
  currentTask,
  RuntimeError,
  run,
  sleep,
  TaskGroup,
  ValueError,
} from 'asyncio';

function* nothing() {}

/** What `body` throws into its caller. */
function* thrownBy(body: () => Generator<never, unknown, unknown>): Generator<never, unknown> {
  try {
    yield* body();
  } catch (error) {
    return error;
  }
  return null;
}

test('takes tasks neither before nor after its block (test_taskgroup_not_entered, test_taskgroup_finished)', () => {
  function* main() {
    const group = new TaskGroup();
    expect(() => group.createTask(nothing())).toThrow(
      new RuntimeError('TaskGroup <TaskGroup> has not been entered'),
    );
    yield* asyncWith(group, function* () {});
    expect(() => group.createTask(nothing())).toThrow(
      new RuntimeError('TaskGroup <TaskGroup entered> is finished'),
    );
  }
  run(main());
});

test('takes no task while it shuts down (test_taskgroup_no_create_task_after_failure)', () => {
  let refused: unknown = null;
  function* fails() {
    throw new ValueError('first');
  }
  function* main() {
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(fails());
      try {
        yield* sleep(1);
      } finally {
        try {
          group.createTask(nothing());
        } catch (error) {
          refused = error;
        }
      }
    });
  }
  expect(() => run(main())).toThrow(BaseExceptionGroup);
  expect(refused).toEqual(
    new RuntimeError('TaskGroup <TaskGroup errors=1 cancelling> is shutting down'),
  );
});

test('is entered once (test_taskgroup_double_enter)', () => {
  function* main() {
    const group = new TaskGroup();
    yield* asyncWith(group, function* () {});
    yield* asyncWith(group, function* () {});
  }
  expect(() => run(main())).toThrow('has already been entered');
});

test('keeps how often the parent was asked to cancel (test_cancelling_level_preserved)', () => {
  function* fails() {
    throw new ValueError('x');
  }
  function* main() {
    try {
      yield* asyncWith(new TaskGroup(), function* (group) {
        group.createTask(fails());
      });
    } catch (error) {
      if (!(error instanceof BaseExceptionGroup)) throw error;
    }
    return currentTask()?.cancelling();
  }
  expect(run(main())).toBe(0);
});

test('nested groups end in one cancellation of the parent (test_nested_groups_both_cancelled)', () => {
  function* fails() {
    throw new ValueError('x');
  }
  function* parent() {
    yield* asyncWith(new TaskGroup(), function* (outer) {
      yield* asyncWith(new TaskGroup(), function* (inner) {
        inner.createTask(fails());
        outer.createTask(fails());
      });
    });
  }
  function* main() {
    const task = createTask(parent());
    try {
      yield* task;
    } catch (error) {
      const [group] = (error as BaseExceptionGroup).exceptions;
      return [(error as BaseExceptionGroup).exceptions.length, String(group), task.cancelling()];
    }
    return [];
  }
  expect(run(main())).toEqual([2, 'ValueError: x', 0]);
});

test('a cancellation from outside wins over no error, and loses against one (test_cancellation, test_error_and_cancel)', () => {
  function* failsWhenCancelled() {
    try {
      yield* sleep(9);
    } catch {
      throw new ValueError('late');
    }
  }
  function* parent(child: () => Generator<never, void, unknown>) {
    yield* asyncWith(new TaskGroup(), function* (group) {
      group.createTask(child());
    });
  }
  function* main() {
    const ends: string[] = [];
    for (const child of [() => sleep(9), failsWhenCancelled]) {
      const task = createTask(parent(child as never));
      yield* sleep(0);
      yield* sleep(0);
      task.cancel();
      const error = yield* thrownBy(() => task[Symbol.iterator]() as never);
      ends.push(error instanceof CancelledError ? 'cancelled' : String(error));
    }
    return ends;
  }
  expect(run(main())).toEqual([
    'cancelled',
    'ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)',
  ]);
});
