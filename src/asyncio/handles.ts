/** Callbacks on their way through the loop. CPython: Lib/asyncio/events.py. */
import { copyContext, enterContext, type Context } from './contextVars';
import { endsTheProgram } from './errors';
import type { Scheduler } from './scheduler';

/** Any function that a loop can call. */
export type Callback = (...args: never[]) => unknown;

/** No arguments, shared by all handles that have none. */
export const NO_ARGUMENTS: readonly unknown[] = [];

/** A callback in the loop's hands; `cancel()` takes it back. CPython: `Handle`. */
export class Handle {
  /** Whether it was taken back. The loop passes over it then. */
  isCancelled = false;

  constructor(
    readonly callback: Callback,
    readonly args: readonly unknown[],
    readonly loop: Scheduler,
    readonly context: Context = copyContext(),
  ) {}

  /** Takes the callback back: it will not be called. */
  cancel(): void {
    this.isCancelled = true;
  }

  /** Whether `cancel()` was called. */
  cancelled(): boolean {
    return this.isCancelled;
  }

  /** The context that the callback runs in. CPython 3.12 and later. */
  getContext(): Context {
    return this.context;
  }

  /** Runs the callback. */
  run(): void {
    if (this.loop.isObserved) this.loop.observe(this);
    else this.call();
  }

  /** Calls the callback in its context; what it throws goes to the loop's exception handler. */
  call(): void {
    const previous = enterContext(this.context);
    try {
      this.invoke();
    } catch (error) {
      if (endsTheProgram(error)) throw error;
      enterContext(previous);
      this.loop.callExceptionHandler({
        message: `Exception in callback ${this.callback.name || 'function'}()`,
        exception: error,
        handle: this,
      });
    } finally {
      enterContext(previous);
    }
  }

  protected invoke(): void {
    const callback = this.callback as (...args: readonly unknown[]) => unknown;
    if (this.args.length === 0) callback();
    else if (this.args.length === 1) callback(this.args[0]);
    else callback(...this.args);
  }

  /** `<Handle name()>`, as Python prints it. */
  toString(): string {
    const state = this.isCancelled ? 'cancelled ' : '';
    return `<${this.constructor.name} ${state}${this.callback.name || 'function'}()>`;
  }
}

/** A callback that waits for its time. CPython: `TimerHandle`. */
export class TimerHandle extends Handle {
  /** Whether it stands in the loop's heap of timers. */
  isScheduled = false;

  constructor(
    private readonly due: number,
    callback: Callback,
    args: readonly unknown[],
    loop: Scheduler,
    context?: Context,
  ) {
    super(callback, args, loop, context);
  }

  /** The time, in seconds of the loop's clock, at which it is called. */
  when(): number {
    return this.due;
  }

  override cancel(): void {
    if (!this.isCancelled) {
      this.isCancelled = true;
      this.loop.timerCancelled(this);
    }
  }
}
