/** The next step of a task, in the loop's hands. */
import type { EventLoop } from './eventLoop';
import type { Context } from './contextVars';
import { Handle, NO_ARGUMENTS } from './handles';
import type { Task } from './tasks';

/**
 * The handle that steps a task. A task has one for all its life, for it stands in the ready queue at
 * most once; and no function of its own: where there are many tasks, that would be half of their memory.
 */
export class TaskStep extends Handle {
  constructor(
    readonly task: Task,
    loop: EventLoop,
    context: Context,
  ) {
    super(step, NO_ARGUMENTS, loop, context);
  }

  /** The task itself: `_format_handle`, Lib/asyncio/base_events.py. */
  override toString(): string {
    return String(this.task);
  }

  protected override invoke(): void {
    this.task.step();
  }
}

/** What all these handles call; `invoke` does it without arguments. */
function step(task: Task): void {
  task.step();
}
