/**
 * Who fills the hands of the heart: callbacks for now, callbacks for later, and what the clock, a
 * tracer and debug mode have to do with them. CPython: `call_soon`, `call_at` and their like,
 * Lib/asyncio/base_events.py.
 */
import { splitOptions, type WithOptions } from './callOptions';
import { defaultClock, type Clock } from './clocks';
import { printWarning } from './console';
import type { Context } from './contextVars';
import { isCoroutine } from './coroutine';
import { RuntimeError } from './errors';
import type { Report } from './exceptionHandler';
import { Handle, TimerHandle, type Callback } from './handles';
import type { Hands } from './heart';
import { say } from './messages';
import { ReadyQueue } from './readyQueue';
import { repr } from './repr';
import { TimerHeap } from './timerHeap';
import { traceLoop, type Tracer } from './trace';

/** What a loop can be told when it is made. */
export interface LoopOptions {
  /** Where it gets its time from; a new virtual clock by default. */
  clock?: Clock;
}

/** A loop as callbacks see it. */
export abstract class Scheduler implements Hands {
  readonly ready = new ReadyQueue<Handle>();
  readonly timers = new TimerHeap();
  readonly clock: Clock;
  /** Tells a listener what happens; `null` when nobody listens. */
  readonly tracer: Tracer | null;
  /** How many native promises will still call back. */
  externals = 0;
  /** Ends the wait of a loop that lets JavaScript's own event loop go on; `null` while it does not. */
  wake: (() => void) | null = null;
  /** Seconds from which on debug mode calls a callback slow. */
  slowCallbackDuration = 0.1;
  stopping = false;
  /** Whether somebody watches the single callbacks: a tracer, or debug mode. */
  isObserved: boolean;
  protected closed = false;
  private debug = false;

  constructor(options: LoopOptions = {}) {
    this.clock = options.clock ?? defaultClock();
    this.tracer = traceLoop(this);
    this.isObserved = this.tracer !== null;
  }

  /** Seconds on its clock. */
  time(): number {
    return this.clock.time();
  }

  /** Calls `callback(...args)` in the next turn; `{ context }` at the end says in which context. */
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: A): Handle;
  callSoon<A extends unknown[]>(callback: (...args: A) => unknown, ...args: WithOptions<A>): Handle;
  callSoon(callback: Callback, ...args: unknown[]): Handle {
    this.checkOpen();
    checkCallback(callback, 'callSoon');
    return this.schedule(callback, ...splitOptions(args));
  }

  /** Calls `callback(...args)` after `delay` seconds; `{ context }` at the end as in `callSoon`. */
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callLater<A extends unknown[]>(
    delay: number,
    callback: (...args: A) => unknown,
    ...args: WithOptions<A>
  ): TimerHandle;
  callLater(delay: number, callback: Callback, ...args: unknown[]): TimerHandle {
    if (typeof delay !== 'number') throw new TypeError('delay must not be None');
    checkCallback(callback, 'callLater');
    return this.scheduleAt(this.time() + delay, callback, ...splitOptions(args));
  }

  /** Calls `callback(...args)` when the clock says `when` (seconds); `{ context }` as in `callSoon`. */
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: A
  ): TimerHandle;
  callAt<A extends unknown[]>(
    when: number,
    callback: (...args: A) => unknown,
    ...args: WithOptions<A>
  ): TimerHandle;
  callAt(when: number, callback: Callback, ...args: unknown[]): TimerHandle {
    if (typeof when !== 'number') throw new TypeError('when cannot be None');
    checkCallback(callback, 'callAt');
    return this.scheduleAt(when, callback, ...splitOptions(args));
  }

  /** `callAt` for callers who bring the list of arguments and the context. */
  scheduleAt(
    when: number,
    callback: Callback,
    args: readonly unknown[],
    context: Context,
  ): TimerHandle {
    this.checkOpen();
    const timer = new TimerHandle(when, callback, args, this, context);
    this.timers.push(timer);
    this.tracer?.timerSet(timer);
    this.wake?.();
    return timer;
  }

  /** `callSoon` for callers who bring the list of arguments and the context. */
  schedule(callback: Callback, args: readonly unknown[], context: Context): Handle {
    const handle = new Handle(callback, args, this, context);
    this.enqueue(handle);
    return handle;
  }

  /** Puts a callback at the back of the ready queue. */
  enqueue(handle: Handle): void {
    this.ready.push(handle);
    this.tracer?.ready(handle);
    this.wake?.();
  }

  /** Finishes this turn, then stops running. */
  stop(): void {
    this.stopping = true;
    this.wake?.();
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

  /** Hands an error that nobody can catch to the handler. CPython: `call_exception_handler`. */
  abstract callExceptionHandler(report: Report): void;

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
      throw this.externals > 0 ? new RuntimeError(say().needsRunAsync) : this.deadlock();
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

  /** The error for a loop in which nothing is ready and no timer is set. */
  protected abstract deadlock(): Error;

  /** @throws RuntimeError when it is closed. */
  checkOpen(): void {
    if (this.closed) throw new RuntimeError('Event loop is closed');
  }
}

/** CPython: `_check_callback`, in debug mode only. Without it the error would come a turn later. */
function checkCallback(callback: unknown, method: string): void {
  if (typeof callback === 'function') return;
  throw new TypeError(
    isCoroutine(callback)
      ? `coroutines cannot be used with ${method}()`
      : `a callable object was expected by ${method}(), got ${repr(callback)}`,
  );
}
