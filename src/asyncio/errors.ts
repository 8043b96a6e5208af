/**
 * Errors under CPython's names (Lib/asyncio/exceptions.py, Lib/asyncio/queues.py, built-ins).
 *
 * Python's `except Exception` lets `CancelledError` pass, JavaScript's `catch` stops everything:
 * write `catch (error) { if (!isException(error)) throw error; … }` where Python writes
 * `except Exception`.
 */

/** Base of what `except Exception` does not catch. CPython: `BaseException`. */
export class BaseException extends Error {
  override name = 'BaseException';
}

/** Thrown into a coroutine whose task was asked to cancel. */
export class CancelledError extends BaseException {
  override name = 'CancelledError';
  /** The message given to `cancel(message)`, in a list as in Python; empty without one. */
  readonly args: readonly string[];

  /** @param message what `cancel(message)` said, if it said anything. */
  constructor(message?: string) {
    super(message);
    this.args = message === undefined ? [] : [message];
  }
}

/** Ends the program: leaves the loop at once instead of becoming a task's exception. */
export class SystemExit extends BaseException {
  override name = 'SystemExit';
}

/** The user wants to stop: leaves the loop at once, like `SystemExit`. */
export class KeyboardInterrupt extends BaseException {
  override name = 'KeyboardInterrupt';
}

/** A coroutine or an asynchronous generator is closed before its end. */
export class GeneratorExit extends BaseException {
  override name = 'GeneratorExit';
}

/** A time limit ran out. CPython: the built-in `TimeoutError`. */
export class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/** The operation does not fit the state of the future. */
export class InvalidStateError extends Error {
  override name = 'InvalidStateError';
}

/** Misuse that only shows at run time. */
export class RuntimeError extends Error {
  override name = 'RuntimeError';
}

/** An argument of the right type with a value that makes no sense. */
export class ValueError extends Error {
  override name = 'ValueError';
}

/** A context variable has no value (`ContextVar.get`). */
export class LookupError extends Error {
  override name = 'LookupError';
}

/** An asynchronous iterator has no more items. */
export class StopAsyncIteration extends Error {
  override name = 'StopAsyncIteration';
}

/** `getNowait()` on an empty queue. */
export class QueueEmpty extends Error {
  override name = 'QueueEmpty';
}

/** `putNowait()` on a full queue. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

/** The queue was shut down. */
export class QueueShutDown extends Error {
  override name = 'QueueShutDown';
}

/** The barrier was aborted, or reset while tasks waited at it. */
export class BrokenBarrierError extends RuntimeError {
  override name = 'BrokenBarrierError';
}

/**
 * Nothing is ready and no timer is set: a loop without network would wait for ever. CPython has no
 * such error, it hangs. The message says who waits for what.
 */
export class DeadlockError extends RuntimeError {
  override name = 'DeadlockError';
}

/** Whether `error` leaves the event loop instead of becoming the result of a task. */
export function endsTheProgram(error: unknown): boolean {
  return error instanceof SystemExit || error instanceof KeyboardInterrupt;
}

/** A class whose instances can be thrown. */
export type ErrorClass = abstract new (...args: never[]) => Error;

/** Whether `value` is a class of errors, not an error. */
export function isErrorClass(value: unknown): value is ErrorClass {
  if (typeof value !== 'function') return false;
  return value === Error || value.prototype instanceof Error;
}

/**
 * The error to throw where Python's `raise` takes an error or its class: of a class, an instance
 * without arguments.
 */
export function errorOf(raised: unknown): unknown {
  return isErrorClass(raised) ? new (raised as new () => Error)() : raised;
}
