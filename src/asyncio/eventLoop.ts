/** The event loop: what runs, which tasks it has, and who hears of errors. CPython: Lib/asyncio/base_events.py. */
import { closeAsyncGenerators, type AsyncGenerator } from './asyncGenerators';
import type { Awaitable, Coroutine } from './coroutine';
import { deadlock } from './deadlock';
import { driveAsync } from './driveAsync';
import { ensureFuture } from './ensureFuture';
import { endsTheProgram, RuntimeError } from './errors';
import {
  contextOf,
  reportException,
  reportUnretrieved,
  type ExceptionHandler,
  type Report,
} from './exceptionHandler';
import { Future } from './futures';
import { runForever } from './heart';
import { repr } from './repr';
import { runningLoop, setRunningLoop } from './running';
import { Scheduler } from './scheduler';
import type { TaskOptions } from './taskOptions';
import { Task } from './tasks';

/** Makes the tasks of a loop. */
export type TaskFactory = <T>(
  loop: EventLoop,
  coroutine: Coroutine<T>,
  options: TaskOptions,
) => Task<T>;

/** A dispatcher: runs one callback after the other, and sleeps when there is none. */
export class EventLoop extends Scheduler {
  /** Tasks that are not done, in the order they were scheduled. */
  readonly tasks = new Set<Task>();
  /** Tasks that make their eager first step now. */
  readonly eagerTasks = new Set<Task>();
  /** Futures with an error that nobody has looked at. */
  readonly unretrieved = new Set<Future>();
  /** Asynchronous generators that have begun and not ended. */
  readonly asyncGenerators = new Set<AsyncGenerator<unknown, unknown>>();
  /** The task that runs now. */
  currentTask: Task | null = null;
  private running = false;
  private handler: ExceptionHandler | null = null;
  private taskFactory: TaskFactory | null = null;

  /** A future of this loop. */
  createFuture<T = unknown>(): Future<T> {
    return new Future<T>(this);
  }

  /** Has `coroutine` run as a task of this loop. */
  createTask<T>(coroutine: Coroutine<T>, options: TaskOptions = {}): Task<T> {
    this.checkOpen();
    if (this.taskFactory !== null) return this.taskFactory(this, coroutine, options);
    return new Task(coroutine, this, options);
  }

  /**
   * Has `factory` make the tasks from now on; `null` restores the usual way.
   * @throws TypeError when it is neither a function nor `null`.
   */
  setTaskFactory(factory: TaskFactory | null): void {
    if (factory !== null && typeof factory !== 'function') {
      throw new TypeError('task factory must be a callable or None');
    }
    this.taskFactory = factory;
  }

  /** What `setTaskFactory` was given. */
  getTaskFactory(): TaskFactory | null {
    return this.taskFactory;
  }

  /** Runs until `stop()` is called. Blocks. @throws RuntimeError when it cannot run now. */
  runForever(): void {
    this.checkRunnable();
    this.running = true;
    setRunningLoop(this);
    try {
      runForever(this);
    } finally {
      this.stopping = false;
      this.running = false;
      setRunningLoop(null);
    }
  }

  /** Runs until `stop()` is called, letting JavaScript's own event loop go on in between. */
  async runForeverAsync(): Promise<void> {
    this.checkRunnable();
    this.running = true;
    try {
      await driveAsync(this);
    } finally {
      this.stopping = false;
      this.running = false;
    }
  }

  /**
   * Runs until `awaitable` is done and gives its result. Blocks.
   * @throws what it throws; DeadlockError; RuntimeError when the loop stopped before; TypeError when it
   *   cannot be awaited; ValueError when it is a future of another loop.
   */
  runUntilComplete<T>(awaitable: Awaitable<T>): T {
    this.checkRunnable();
    const future = ensureFuture(awaitable, this);
    future.addDoneCallback(this.stopWhenDone);
    try {
      this.runForever();
    } catch (error) {
      markRetrieved(future);
      throw error;
    } finally {
      future.removeDoneCallback(this.stopWhenDone);
    }
    return finalResult(future);
  }

  /** `runUntilComplete` without blocking: JavaScript's own event loop goes on in between. */
  async runUntilCompleteAsync<T>(awaitable: Awaitable<T>): Promise<T> {
    this.checkRunnable();
    const future = ensureFuture(awaitable, this);
    future.addDoneCallback(this.stopWhenDone);
    try {
      await this.runForeverAsync();
    } catch (error) {
      markRetrieved(future);
      throw error;
    } finally {
      future.removeDoneCallback(this.stopWhenDone);
    }
    return finalResult(future);
  }

  /**
   * Forgets all callbacks, refuses new ones, and reports the errors that nobody has looked at.
   * @throws RuntimeError while it runs.
   */
  close(): void {
    if (this.running) throw new RuntimeError('Cannot close a running event loop');
    reportUnretrieved(this);
    this.closed = true;
    this.ready.clear();
    this.timers.clear();
  }

  /** Whether it runs now. */
  isRunning(): boolean {
    return this.running;
  }

  /**
   * Has `handler` hear of errors that nobody can catch; `null` restores the usual report.
   * @throws TypeError when it is neither a function nor `null`.
   */
  setExceptionHandler(handler: ExceptionHandler | null): void {
    if (handler !== null && typeof handler !== 'function') {
      throw new TypeError(`A callable object or None is expected, got ${repr(handler)}`);
    }
    this.handler = handler;
  }

  /** What `setExceptionHandler` was given. */
  getExceptionHandler(): ExceptionHandler | null {
    return this.handler;
  }

  /** Prints an error that nobody can catch. */
  defaultExceptionHandler(report: Report): void {
    reportException(report);
  }

  override callExceptionHandler(report: Report): void {
    if (this.handler === null) {
      this.defaultExceptionHandler(report);
      return;
    }
    const { handler } = this;
    const context = contextOf(report);
    try {
      if (context === undefined) handler(this, report);
      else context.run(handler, this, report);
    } catch (error) {
      if (endsTheProgram(error)) throw error;
      this.defaultExceptionHandler({
        message: 'Unhandled error in exception handler',
        exception: error,
        context: report,
      });
    }
  }

  /** Closes every asynchronous generator that has begun. CPython: `shutdown_asyncgens`. */
  shutdownAsyncgens(): Coroutine<void> {
    return closeAsyncGenerators(this);
  }

  /** Makes `task` the current one and gives the one before. */
  enterTask(task: Task | null): Task | null {
    const previous = this.currentTask;
    this.currentTask = task;
    this.tracer?.entering(task);
    return previous;
  }

  protected override deadlock(): Error {
    return deadlock(this);
  }

  /**
   * An exit has left the loop already. This call stands in the ready queue nonetheless, and must not stop
   * the next run, which cleans up. CPython: `_run_until_complete_cb`.
   */
  private readonly stopWhenDone = (future: Future): void => {
    if (future.cancelled() || !endsTheProgram(future.exception())) this.stop();
  };

  private checkRunnable(): void {
    this.checkOpen();
    if (this.running) throw new RuntimeError('This event loop is already running');
    if (runningLoop() !== null) {
      throw new RuntimeError('Cannot run the event loop while another loop is running');
    }
  }
}

function finalResult<T>(future: Future<T>): T {
  if (!future.done()) throw new RuntimeError('Event loop stopped before Future completed.');
  return future.result();
}

/** The error leaves the loop itself, so nobody has to look at it in the future as well. */
function markRetrieved(future: Future): void {
  if (future.done() && !future.cancelled()) future.exception();
}
