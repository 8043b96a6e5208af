/** Context variables: values that follow a task. CPython: Python/context.c, PEP 567. */
import { LookupError, RuntimeError, ValueError } from './errors';

type Values = ReadonlyMap<ContextVar<unknown>, unknown>;

/** Shared by all contexts in which nothing was set, so that a copy for every task stays small. */
const NO_VALUES: Values = new Map();

/** A set of values for context variables. Each task runs in a copy of its creator's. */
export class Context {
  private entered = false;

  constructor(private values: Values = NO_VALUES) {}

  /** A context with the same values; neither sees what is set in the other later. */
  copy(): Context {
    return new Context(this.values);
  }

  /**
   * Calls `callback` with this context as the current one.
   * @throws RuntimeError when this context is current already, or will be again when others are left.
   */
  run<A extends unknown[], R>(callback: (...args: A) => R, ...args: A): R {
    if (this.entered || this === current) {
      throw new RuntimeError('cannot enter context: <Context> is already entered');
    }
    const previous = enterContext(this);
    const wasEntered = previous.entered;
    previous.entered = true; // The loop enters the contexts of callbacks without saying so.
    this.entered = true;
    try {
      return callback(...args);
    } finally {
      this.entered = false;
      previous.entered = wasEntered;
      enterContext(previous);
    }
  }

  /** Value of `variable` here, `undefined` when it has none. */
  get<T>(variable: ContextVar<T>): T | undefined;
  /** Value of `variable` here, `fallback` when it has none. */
  get<T>(variable: ContextVar<T>, fallback: T): T;
  get<T>(variable: ContextVar<T>, fallback?: T): T | undefined {
    return this.values.has(variable) ? (this.values.get(variable) as T) : fallback;
  }

  /** Whether `variable` has a value here. */
  has<T>(variable: ContextVar<T>): boolean {
    return this.values.has(variable);
  }

  /** How many variables have a value here. Python: `len(context)`. */
  get size(): number {
    return this.values.size;
  }

  /** The variables that have a value here, with their values. */
  items(): Array<[variable: ContextVar<unknown>, value: unknown]> {
    return [...this.values];
  }

  /** Sets without changing any context that shares the old values. */
  assign<T>(variable: ContextVar<T>, value: T): void {
    this.values = new Map(this.values).set(variable, value);
  }

  /** Takes the value away, without changing any context that shares the old values. */
  remove<T>(variable: ContextVar<T>): void {
    const values = new Map(this.values);
    values.delete(variable);
    this.values = values;
  }
}

let current = new Context();

/** The context that code runs in now. */
export function currentContext(): Context {
  return current;
}

/** Makes `context` the current one and gives the one before; the loop calls this around callbacks. */
export function enterContext(context: Context): Context {
  const previous = current;
  current = context;
  return previous;
}

/** A copy of the current context. CPython: `contextvars.copy_context`. */
export function copyContext(): Context {
  return current.copy();
}

/** Stands in a token for a value that was not there. */
const MISSING: unique symbol = Symbol('<Token.MISSING>');

/** What `ContextVar.set` gives back, to undo it with `reset`. */
export class Token<T> {
  /** What `oldValue` is when the variable had no value. */
  static readonly MISSING: typeof MISSING = MISSING;
  /** Whether it was used already. */
  used = false;

  /** The variable that was set. */
  readonly var: ContextVar<T>;

  /**
   * @param variable the variable that was set.
   * @param context where it was set.
   * @param oldValue what it held before, or `Token.MISSING`.
   */
  constructor(
    variable: ContextVar<T>,
    readonly context: Context,
    readonly oldValue: T | typeof MISSING,
  ) {
    this.var = variable;
  }

  /** `<Token var=<ContextVar name='x'>>`, as Python prints it. */
  toString(): string {
    return `<Token${this.used ? ' used' : ''} var=${String(this.var)}>`;
  }
}

/** A variable whose value belongs to the current context. */
export class ContextVar<T> {
  private readonly defaults: readonly T[];

  /** @param options `default` is the value where none was set. */
  constructor(
    readonly name: string,
    options: { default?: T } = {},
  ) {
    this.defaults = 'default' in options ? [options.default as T] : [];
  }

  /**
   * Its value here, else `fallback`, else its default.
   * @throws LookupError when there is none of these.
   */
  get(...fallback: [] | [T]): T {
    if (current.has(this)) return current.get(this) as T;
    const values = fallback.length > 0 ? fallback : this.defaults;
    if (values.length === 0) throw new LookupError(String(this));
    return values[0] as T;
  }

  /** `<ContextVar name='x'>`, as Python prints it. */
  toString(): string {
    return `<ContextVar name='${this.name}'>`;
  }

  /** Gives it a value in the current context, and a token that takes it back. */
  set(value: T): Token<T> {
    const token = new Token<T>(
      this,
      current,
      current.has(this) ? (current.get(this) as T) : MISSING,
    );
    current.assign(this, value);
    return token;
  }

  /**
   * Undoes the `set` that gave `token`.
   * @throws RuntimeError when the token was used; ValueError when it is of another variable or context.
   */
  reset(token: Token<T>): void {
    if (token.used) throw new RuntimeError(`${String(token)} has already been used once`);
    if (token.var !== this) {
      throw new ValueError(`${String(token)} was created by a different ContextVar`);
    }
    if (token.context !== current) {
      throw new ValueError(`${String(token)} was created in a different Context`);
    }
    token.used = true;
    if (token.oldValue === MISSING) current.remove(this);
    else current.assign(this, token.oldValue);
  }
}
