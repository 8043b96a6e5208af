/** What a coroutine may not hand to its task. CPython: `__step_run_and_handle_result`, Lib/asyncio/tasks.py. */
import { isCoroutine } from './coroutine';
import { RuntimeError } from './errors';
import { isFuture } from './futures';
import { say } from './messages';
import { repr } from './repr';
import type { Task } from './tasks';

/** Why `task` cannot wait for `on`, which its coroutine yielded; `null` when it can. */
export function refusal(task: Task, on: unknown): RuntimeError | null {
  if (!isFuture(on)) return new RuntimeError(say().badYield(isCoroutine(on), task, repr(on)));
  if (on.loop !== task.loop) {
    return new RuntimeError(
      `Task ${String(task)} got Future ${String(on)} attached to a different loop`,
    );
  }
  if (!on.isAwaited) return new RuntimeError(say().yieldedFuture(task, on));
  if (on === task) return new RuntimeError(`Task cannot await on itself: ${String(task)}`);
  return null;
}
