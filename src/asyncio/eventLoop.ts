/** The event loop: a dispatcher of callbacks. CPython: Lib/asyncio/base_events.py. */
import { closeAsyncGenerators, type AsyncGenerator } from './asyncGenerators';
import { defaultClock, type Clock } from './clocks';
import { printWarning } from './console';
import { copyContext, type Context } from './contextVars';
import type { Awaitable, Coroutine } from './coroutine';
import { deadlock } from './deadlock';
import { RuntimeError } from './errors';
import { driveAsync } from './driveAsync';
import { reportException, type ExceptionHandler, type Report } from './exceptionHandler';
import { Future, isFuture } from './futures';
import { Handle, NO_ARGUMENTS, TimerHandle, type Callback } from './handles';
import { runForever, type Hands } from './heart';
import { say } from './messages';
import { ReadyQueue } from './readyQueue';
import { runningLoop, setRunningLoop } from './running';
import { Task, type TaskOptions } from './tasks';
import { TimerHeap } from './timerHeap';
import { traceLoop, type Tracer } from './trace';

/** Makes the tasks of a loop. */
export type TaskFactory = <T>(
  loop: EventLoop,
  coroutine: Coroutine<T>,
  options: TaskOptions,
) => Task<T>;

/** What a loop can be told when it is made. */
export interface LoopOptions {
  /** Where it gets its time from; a new virtual clock by default. */
  clock?: Clock;
}

/** A dispatcher: runs one callback after the other, and sleeps when there is none. */
export class EventLoop implements Hands {
  readonly ready = new ReadyQueue<Handle>();
  readonly timers = new TimerHeap();
  readonly clock: Clock;
  /** Tells a listener what happens; `null` when nobody listens. */
  readonly tracer: Tracer | null;
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
  /** How many native promises will still call back. */
  externals = 0;
  /** Ends the wait of a loop that lets JavaScript's own event loop go on; `null` while it does not. */
  wake: (() => void) | null = null;
  /** Seconds from which on debug mode calls a callback slow. */
  slowCallbackDuration = 0.1;
  stopping = false;
  /** Whether somebody watches the single callbacks: a tracer, or debug mode. */
  isObserved: boolean;
  private running = false;
  private closed = false;
  private debug = false;
  private handler: ExceptionHandler | null = null;
  private taskFactory: TaskFactory | null = null;

  constructor(options: LoopOptions = {}) {
    this.clock = options.clock ?? defaultClock();
    this.tracer = traceLoop(this);
    this.isObserved = this.tracer !== null;
  }

  /** Seconds on its clock. */
  time(): number {
    return this.clock.time();
  }

  /** Calls `callback(...args)` in the next turn. */
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle {
    this.checkOpen();
    return this.schedule(callback, args, copyContext());
  }

  /** Calls `callback(...args)` after `delay` seconds. */
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    return this.callAt(this.time() + delay, callback, ...args);
  }

  /** Calls `callback(...args)` when the clock says `when` (seconds). */
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle {
    this.checkOpen();
    const timer = new TimerHandle(when, callback, args.length === 0 ? NO_ARGUMENTS : args, this);
    this.timers.push(timer);
    this.tracer?.timerSet(timer);
    this.wake?.();
    return timer;
  }

  /** `callSoon` for callers who bring the list of arguments and the context. */
  schedule(callback: Callback, args: readonly unknown[], context: Context): Handle {
    const handle = new Handle(callback, args.length === 0 ? NO_ARGUMENTS : args, this, context);
    this.ready.push(handle);
    this.tracer?.ready(handle);
    this.wake?.();
    return handle;
  }

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

  /** Has `factory` make the tasks from now on; `null` restores the usual way. */
  setTaskFactory(factory: TaskFactory | null): void {
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
   * @throws what it throws; DeadlockError; RuntimeError when the loop stopped before.
   */
  runUntilComplete<T>(awaitable: Awaitable<T>): T {
    this.checkRunnable();
    const future = this.ensureFuture(awaitable);
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
    const future = this.ensureFuture(awaitable);
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

  /** Finishes this turn, then stops running. */
  stop(): void {
    this.stopping = true;
    this.wake?.();
  }

  /** Forgets all callbacks and refuses new ones. @throws RuntimeError while it runs. */
  close(): void {
    if (this.running) throw new RuntimeError('Cannot close a running event loop');
    this.closed = true;
    this.ready.clear();
    this.timers.clear();
  }

  /** Whether it runs now. */
  isRunning(): boolean {
    return this.running;
  }

  /** Whether it was closed. */
  isClosed(): boolean {
    return this.closed;
  }

  /** Turns debug mode on or off: slow callbacks are reported. */
  setDebug(enabled: boolean): void {
    this.debug = enabled;
    this.isObserved = enabled || this.tracer !== null;
  }

  /** Whether debug mode is on. */
  getDebug(): boolean {
    return this.debug;
  }

  /** Has `handler` hear of errors that nobody can catch; `null` restores the usual report. */
  setExceptionHandler(handler: ExceptionHandler | null): void {
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

  /** Hands an error that nobody can catch to the handler. CPython: `call_exception_handler`. */
  callExceptionHandler(report: Report): void {
    if (this.handler === null) {
      this.defaultExceptionHandler(report);
      return;
    }
    try {
      this.handler(this, report);
    } catch (error) {
      this.defaultExceptionHandler({
        message: 'Unhandled error in exception handler',
        exception: error,
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

  /** Runs a callback under the eyes of the tracer and of debug mode. */
  observe(handle: Handle): void {
    const begun = this.time();
    this.tracer?.entered(handle);
    handle.call();
    this.tracer?.left(handle);
    const seconds = this.time() - begun;
    if (this.debug && seconds >= this.slowCallbackDuration) {
      printWarning(`Executing ${String(handle)} took ${seconds.toFixed(3)} seconds`);
    }
  }

  sleepUntil(timer: TimerHandle | undefined): void {
    if (timer === undefined) {
      throw this.externals > 0 ? new RuntimeError(say().needsRunAsync) : deadlock(this);
    }
    if (timer.when() <= this.time()) return;
    if (this.clock.sleepUntil === undefined) throw new RuntimeError(say().cannotBlock);
    this.tracer?.idle(timer.when());
    this.clock.sleepUntil(timer.when());
  }

  timerFired(timer: TimerHandle): void {
    this.tracer?.timerFired(timer);
  }

  /** Hears from a timer that it was cancelled. */
  timerCancelled(timer: TimerHandle): void {
    if (!timer.isScheduled) return;
    this.timers.countCancelled();
    this.tracer?.timerCancelled(timer);
  }

  private readonly stopWhenDone = (): void => this.stop();

  private ensureFuture<T>(awaitable: Awaitable<T>): Future<T> {
    return isFuture(awaitable) ? awaitable : this.createTask(awaitable);
  }

  private checkOpen(): void {
    if (this.closed) throw new RuntimeError('Event loop is closed');
  }

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
