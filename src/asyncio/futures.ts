/** A result that is not there yet. CPython: Lib/asyncio/futures.py. */
import { copyContext, type Context } from './contextVars';
import type { Coroutine } from './coroutine';
import { CancelledError, errorOf, InvalidStateError, RuntimeError } from './errors';
import type { EventLoop } from './eventLoop';
import { describe, type Purpose } from './purpose';
import { repr } from './repr';
import { getRunningLoop } from './running';

/** Called with the future that is done. */
export type DoneCallback<F> = (future: F) => void;

interface Listener {
  callback: DoneCallback<never>;
  context: Context;
}

/** Where a future stands. */
export type FutureState = 'PENDING' | 'CANCELLED' | 'FINISHED';

/**
 * A result that somebody will set. `yield* future` waits for it.
 *
 * Callbacks are never called at once: they go through the loop's ready queue, so nobody is
 * overtaken by what he himself set off.
 */
export class Future<T = unknown> {
  /** Where it stands. */
  protected state: FutureState = 'PENDING';
  private value: T | undefined;
  private error: unknown = null;
  /** Most futures have one callback: as in CPython (`fut_callback0`), it needs no list. */
  private first: DoneCallback<never> | null = null;
  private firstContext: Context | null = null;
  private others: Listener[] | null = null;
  /** What `cancel(message)` said. */
  protected cancelMessage: string | undefined;
  /** The very error that ended a cancelled task, for the first one who asks. */
  protected cancelledError: CancelledError | null = null;
  /** Whether an error was set that nobody has looked at. */
  private unretrieved = false;
  /** Set by `yield*`, so that the task can tell it from a `yield` without the star. */
  isAwaited = false;
  /** What it is for; used in messages and traces only. */
  purpose: Purpose = 'future';

  /** @param loop the loop that calls its callbacks; the running one by default. */
  constructor(readonly loop: EventLoop = getRunningLoop()) {}

  /** The loop it belongs to. */
  getLoop(): EventLoop {
    return this.loop;
  }

  /** Whether it has a result or an error, or was cancelled. */
  done(): boolean {
    return this.state !== 'PENDING';
  }

  /** Whether it was cancelled. */
  cancelled(): boolean {
    return this.state === 'CANCELLED';
  }

  /**
   * Its result.
   * @throws the error that was set; CancelledError; InvalidStateError when it is not done.
   */
  result(): T {
    if (this.state === 'CANCELLED') throw this.makeCancelledError();
    if (this.state !== 'FINISHED') throw new InvalidStateError('Result is not set.');
    this.retrieve();
    if (this.error !== null) throw this.error;
    return this.value as T;
  }

  /**
   * The error that was set, `null` when it ended well.
   * @throws CancelledError; InvalidStateError when it is not done.
   */
  exception(): unknown {
    if (this.state === 'CANCELLED') throw this.makeCancelledError();
    if (this.state !== 'FINISHED') throw new InvalidStateError('Exception is not set.');
    this.retrieve();
    return this.error;
  }

  /**
   * Sets the result.
   * @throws InvalidStateError when it is done already.
   */
  setResult(value: T): void {
    this.finish(value);
  }

  /**
   * Sets an error instead of a result; of a class of errors, an instance.
   * @throws InvalidStateError when it is done already.
   */
  setException(error: unknown): void {
    this.fail(errorOf(error));
  }

  /** Cancels it and schedules its callbacks. Gives `false` when it was done already. */
  cancel(message?: string): boolean {
    this.retrieve();
    if (this.state !== 'PENDING') return false;
    this.state = 'CANCELLED';
    this.cancelMessage = message;
    this.scheduleListeners();
    return true;
  }

  /**
   * Has `callback` called with this future when it is done, in `context` (a copy of the current one by
   * default). When it is done already, the call is scheduled now.
   */
  addDoneCallback(callback: DoneCallback<this>, options: { context?: Context } = {}): void {
    const context = options.context ?? copyContext();
    if (this.state !== 'PENDING') this.loop.schedule(callback, [this], context);
    else this.listen(callback, context);
  }

  /** Takes back every `addDoneCallback(callback)` and gives their number. */
  removeDoneCallback(callback: DoneCallback<this>): number {
    const before = this.takeListeners();
    const left = before.filter((listener) => listener.callback !== callback);
    for (const listener of left) this.listen(listener.callback, listener.context);
    return before.length - left.length;
  }

  /** `yield* future`: waits until it is done, then gives its result or throws its error. */
  *[Symbol.iterator](): Coroutine<T> {
    if (this.state === 'PENDING') {
      this.isAwaited = true;
      yield this;
    }
    if (this.state === 'PENDING') throw new RuntimeError("await wasn't used with future");
    return this.result();
  }

  /**
   * The error to throw where the cancelled future is waited for: once the very error that ended the
   * task, later a new one. CPython: `_make_cancelled_error`.
   */
  makeCancelledError(): CancelledError {
    const original = this.cancelledError;
    this.cancelledError = null;
    return original ?? new CancelledError(this.cancelMessage);
  }

  /** What `cancel(message)` said, `undefined` when it said nothing. */
  get message(): string | undefined {
    return this.cancelMessage;
  }

  /** The error without marking it as seen, `null` when there is none. */
  peekException(): unknown {
    return this.error;
  }

  /** `<Future finished result=1>`, as Python prints it. */
  toString(): string {
    return `<${this.constructor.name} ${this.stateText()}>`;
  }

  /** The inside of `toString()`. CPython: `_future_repr_info`, Lib/asyncio/base_futures.py. */
  protected stateText(): string {
    if (this.state === 'PENDING') return `pending (${describe(this.purpose)})`;
    if (this.state === 'CANCELLED') return 'cancelled';
    const outcome = this.error === null ? this.value : this.error;
    return `finished ${this.error === null ? 'result' : 'exception'}=${repr(outcome)}`;
  }

  /** Sets the result. */
  protected finish(value: T): void {
    if (this.state !== 'PENDING') throw new InvalidStateError('invalid state');
    this.value = value;
    this.state = 'FINISHED';
    this.scheduleListeners();
  }

  /** Sets the error. */
  protected fail(error: unknown): void {
    if (this.state !== 'PENDING') throw new InvalidStateError('invalid state');
    this.error = error ?? new RuntimeError(`${String(error)} was thrown`);
    this.state = 'FINISHED';
    this.scheduleListeners();
    this.unretrieved = true;
    this.loop.unretrieved.add(this);
  }

  private retrieve(): void {
    if (!this.unretrieved) return;
    this.unretrieved = false;
    this.loop.unretrieved.delete(this);
  }

  private scheduleListeners(): void {
    if (this.first === null) return;
    this.loop.checkOpen();
    for (const { callback, context } of this.takeListeners()) {
      this.loop.schedule(callback, [this], context);
    }
  }

  private listen(callback: DoneCallback<never>, context: Context): void {
    if (this.first !== null) {
      this.others ??= [];
      this.others.push({ callback, context });
      return;
    }
    this.first = callback;
    this.firstContext = context;
  }

  /** Those who wait, in order; from now on nobody does. */
  private takeListeners(): Listener[] {
    const { first, firstContext, others } = this;
    if (first === null || firstContext === null) return [];
    this.first = null;
    this.firstContext = null;
    this.others = null;
    return [{ callback: first, context: firstContext }, ...(others ?? [])];
  }
}

/** Whether `value` is a future or a task. */
export function isFuture(value: unknown): value is Future {
  return value instanceof Future;
}
