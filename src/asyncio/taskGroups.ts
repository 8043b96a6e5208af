/** Tasks that live and die together. CPython: Lib/asyncio/taskgroups.py. */
import type { AsyncContextManager, Raised } from './asyncWith';
import type { Coroutine } from './coroutine';
import { claim } from './debug';
import { currentTask } from './ensureFuture';
import { CancelledError, RuntimeError, endsTheProgram } from './errors';
import type { EventLoop } from './eventLoop';
import { BaseExceptionGroup } from './exceptionGroup';
import type { Future } from './futures';
import { getRunningLoop } from './running';
import type { TaskOptions } from './taskOptions';
import type { Task } from './tasks';

/**
 * `yield* asyncWith(new TaskGroup(), function* (group) { group.createTask(work()); })`: the block ends
 * when all its tasks have ended. When one fails the others are cancelled, and the errors come out of
 * the block as an exception group.
 */
export class TaskGroup implements AsyncContextManager<TaskGroup> {
  private loop: EventLoop | null = null;
  private parent: Task | null = null;
  private exiting = false;
  private aborting = false;
  private parentCancelRequested = false;
  private readonly tasks = new Set<Task>();
  private errors: unknown[] = [];
  private baseError: unknown = null;
  private allDone: Future<true> | null = null;

  *aenter(): Coroutine<TaskGroup> {
    if (this.parent !== null)
      throw new RuntimeError(`TaskGroup ${String(this)} has already been entered`);
    this.loop = getRunningLoop();
    this.parent = currentTask(this.loop);
    if (this.parent === null) {
      throw new RuntimeError(`TaskGroup ${String(this)} cannot determine the parent task`);
    }
    return this;
  }

  *aexit(raised: Raised | null): Coroutine<void> {
    this.exiting = true;
    const parent = this.parent as Task;
    if (raised !== null && endsTheProgram(raised.error)) this.baseError ??= raised.error;
    const cancelled = raised?.error instanceof CancelledError;
    let cancellation = cancelled ? raised.error : null;
    if (raised !== null && !this.aborting) this.abort();

    cancellation = (yield* this.waitForTasks()) ?? cancellation;

    if (this.baseError !== null) throw this.baseError;
    // With no requests of others left, the cancellation was only our own and ends here.
    if (this.parentCancelRequested && parent.uncancel() === 0) cancellation = null;
    if (cancellation !== null && this.errors.length === 0) throw cancellation;
    if (raised !== null && !cancelled) this.errors.push(raised.error);
    if (this.errors.length === 0) return;
    // Somebody else wants the parent to end as well: throw again, keeping the count.
    if (parent.cancelling() > 0) {
      parent.uncancel();
      parent.cancel();
    }
    throw new BaseExceptionGroup('unhandled errors in a TaskGroup', this.errors);
  }

  /**
   * Has `coroutine` run as a task of this group.
   * @throws RuntimeError before the block, after it, and when the group is being cancelled.
   */
  createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = {}): Task<T> {
    const refusal = this.refusal();
    if (refusal !== null || this.loop === null) {
      claim(coroutine);
      coroutine.return(undefined as T);
      throw new RuntimeError(`TaskGroup ${String(this)} ${refusal}`);
    }
    const task = this.loop.createTask(coroutine, options);
    this.tasks.add(task);
    task.addDoneCallback(this.taskDone);
    return task;
  }

  /** `<TaskGroup tasks=2 entered>`, as Python prints it. */
  toString(): string {
    const info = ['<TaskGroup'];
    if (this.tasks.size > 0) info.push(`tasks=${this.tasks.size}`);
    if (this.errors.length > 0) info.push(`errors=${this.errors.length}`);
    if (this.aborting) info.push('cancelling');
    else if (this.parent !== null) info.push('entered');
    return `${info.join(' ')}>`;
  }

  private refusal(): string | null {
    if (this.parent === null) return 'has not been entered';
    if (this.exiting && this.tasks.size === 0) return 'is finished';
    return this.aborting ? 'is shutting down' : null;
  }

  /** Waits until no task is left. Gives the cancellation that reached the parent meanwhile. */
  private *waitForTasks(): Coroutine<CancelledError | null> {
    let cancellation: CancelledError | null = null;
    while (this.tasks.size > 0) {
      if (this.allDone === null) {
        this.allDone = getRunningLoop().createFuture<true>();
        this.allDone.purpose = { how: 'TaskGroup', members: () => this.tasks };
      }
      try {
        yield* this.allDone;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        if (!this.aborting) {
          cancellation = error;
          this.abort();
        }
      }
      this.allDone = null;
    }
    return cancellation;
  }

  private abort(): void {
    this.aborting = true;
    for (const task of this.tasks) if (!task.done()) task.cancel();
  }

  private readonly taskDone = (task: Task): void => {
    this.tasks.delete(task);
    if (this.allDone !== null && this.tasks.size === 0 && !this.allDone.done()) {
      this.allDone.setResult(true);
    }
    if (task.cancelled()) return;
    const error = task.exception();
    if (error === null) return;
    this.errors.push(error);
    if (endsTheProgram(error)) this.baseError ??= error;

    const parent = this.parent as Task;
    if (parent.done()) {
      this.loop?.callExceptionHandler({
        message: `Task ${String(task)} has errored out but its parent task ${String(parent)} is already completed`,
        exception: error,
        task,
      });
    } else if (!this.aborting && !this.parentCancelRequested) {
      // The parent may be waiting for anything: wake it with a cancellation, which `aexit` takes back.
      this.abort();
      this.parentCancelRequested = true;
      parent.cancel();
    }
  };
}
