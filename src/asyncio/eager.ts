/** Tasks that begin at once. CPython: `eager_task_factory`, Lib/asyncio/tasks.py (3.12 and later). */
import type { Coroutine } from './coroutine';
import type { EventLoop, TaskFactory } from './eventLoop';
import type { TaskOptions } from './taskOptions';
import { Task } from './tasks';

/** A class of tasks. */
export type TaskClass = new <T>(
  coroutine: Coroutine<T>,
  loop: EventLoop,
  options: TaskOptions,
) => Task<T>;

/** A factory for `loop.setTaskFactory` that makes tasks of `taskClass`, begun at once. */
export function createEagerTaskFactory(taskClass: TaskClass): TaskFactory {
  return (loop, coroutine, options) =>
    new taskClass(coroutine, loop, { eagerStart: true, ...options });
}

/**
 * `loop.setTaskFactory(eagerTaskFactory)`: a task makes its first step inside of `createTask`, and one
 * that does not have to wait is done when `createTask` returns.
 */
export const eagerTaskFactory: TaskFactory = createEagerTaskFactory(Task);
