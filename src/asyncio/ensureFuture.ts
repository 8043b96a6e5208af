/** From anything that can be awaited to a future. CPython: `ensure_future`, Lib/asyncio/tasks.py. */
import { isCoroutine, type Awaitable, type Coroutine } from './coroutine';
import type { EventLoop } from './eventLoop';
import { isFuture, type Future } from './futures';
import { say } from './messages';
import { getRunningLoop } from './running';
import { ValueError } from './errors';
import type { TaskOptions } from './taskOptions';
import type { Task } from './tasks';

/**
 * A future as it is; a coroutine as a task of `loop` (the running one by default).
 * @throws TypeError for anything else; ValueError when the future belongs to another loop.
 */
export function ensureFuture<T>(awaitable: Awaitable<T>, loop?: EventLoop): Future<T> {
  if (isFuture(awaitable)) {
    if (loop !== undefined && awaitable.loop !== loop) {
      throw new ValueError(
        'The future belongs to a different loop than the one specified as the loop argument',
      );
    }
    return awaitable;
  }
  if (!isCoroutine(awaitable)) {
    throw new TypeError(
      `An asyncio.Future, a coroutine or an awaitable is required${say().hint(awaitable)}`,
    );
  }
  return (loop ?? getRunningLoop()).createTask(awaitable);
}

/** Has `coroutine` run as a task of the running loop. CPython: `asyncio.create_task`. */
export function createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = {}): Task<T> {
  return getRunningLoop().createTask(coroutine, options);
}

/** The task that runs now, `null` in a bare callback. CPython: `asyncio.current_task`. */
export function currentTask(loop: EventLoop = getRunningLoop()): Task | null {
  return loop.currentTask;
}

/** The tasks of a loop that are not done. CPython: `asyncio.all_tasks`. */
export function allTasks(loop: EventLoop = getRunningLoop()): Set<Task> {
  return new Set([...loop.tasks, ...loop.eagerTasks].filter((task) => !task.done()));
}
