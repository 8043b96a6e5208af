/** Several errors raised together. CPython: Objects/exceptions.c, PEP 654. */
import { BaseException, isErrorClass, ValueError, type ErrorClass } from './errors';

/** Picks errors: by class, by one of several classes, or by a function. */
export type Matcher = ErrorClass | readonly ErrorClass[] | ((error: unknown) => boolean);

/** Several errors under one message; at least one of them may be no `Exception`. */
export class BaseExceptionGroup extends BaseException {
  override name = 'BaseExceptionGroup';
  readonly exceptions: readonly unknown[];

  /**
   * @param message what happened.
   * @param exceptions the errors, at least one. When each is an `Exception` (see `isException`),
   *   `new BaseExceptionGroup` gives an `ExceptionGroup`, as in Python.
   * @throws ValueError when `exceptions` is empty.
   */
  constructor(message: string, exceptions: readonly unknown[]) {
    super(message);
    if (exceptions.length === 0) {
      throw new ValueError('second argument (exceptions) must be a non-empty sequence');
    }
    this.exceptions = [...exceptions];
    if (new.target === BaseExceptionGroup && exceptions.every(isException)) {
      return new ExceptionGroup(message, exceptions);
    }
  }

  /** A group like this one around other errors. Subclasses override it to stay themselves. */
  derive(exceptions: readonly unknown[]): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }

  /** The errors that match, in groups nested as they were; `null` when none does. */
  subgroup(matcher: Matcher): BaseExceptionGroup | null {
    return this.split(matcher)[0];
  }

  /** The errors that match and those that do not, each nested as they were, `null` when empty. */
  split(matcher: Matcher): [BaseExceptionGroup | null, BaseExceptionGroup | null] {
    if (matches(matcher, this)) return [this, null];
    const matching: unknown[] = [];
    const rest: unknown[] = [];
    for (const error of this.exceptions) {
      if (error instanceof BaseExceptionGroup) {
        const [inside, outside] = error.split(matcher);
        if (inside !== null) matching.push(inside);
        if (outside !== null) rest.push(outside);
      } else {
        (matches(matcher, error) ? matching : rest).push(error);
      }
    }
    return [this.around(matching), this.around(rest)];
  }

  /** Python's `str(group)`: the message and how many errors there are. */
  override toString(): string {
    const count = this.exceptions.length;
    return `${this.name}: ${this.message} (${count} sub-exception${count === 1 ? '' : 's'})`;
  }

  private around(exceptions: readonly unknown[]): BaseExceptionGroup | null {
    if (exceptions.length === 0) return null;
    const group = this.derive(exceptions);
    if (this.cause !== undefined) group.cause = this.cause;
    return group;
  }
}

/** Several errors under one message, each an `Exception`. */
export class ExceptionGroup extends BaseExceptionGroup {
  override name = 'ExceptionGroup';

  /**
   * @throws TypeError when one of the errors is a `BaseException` that is no `Exception`.
   * @throws ValueError when `exceptions` is empty.
   */
  constructor(message: string, exceptions: readonly unknown[]) {
    super(message, exceptions);
    if (!exceptions.every(isException)) {
      throw new TypeError('Cannot nest BaseExceptions in an ExceptionGroup');
    }
  }

  override derive(exceptions: readonly unknown[]): BaseExceptionGroup {
    return new BaseExceptionGroup(this.message, exceptions);
  }
}

/** Whether Python's `except Exception` would catch it: everything but cancellation and exits. */
export function isException(error: unknown): boolean {
  return !(error instanceof BaseException) || error instanceof ExceptionGroup;
}

function matches(matcher: Matcher, error: unknown): boolean {
  if (typeof matcher !== 'function') return matcher.some((one) => error instanceof one);
  return isErrorClass(matcher) ? error instanceof matcher : matcher(error);
}
