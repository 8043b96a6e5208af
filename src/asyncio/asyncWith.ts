/** `async with`. CPython: PEP 492, Python/codegen.c. */
import type { Coroutine } from './coroutine';
import { awaiting } from './debug';
import { GeneratorExit } from './errors';
import { repr } from './repr';

/** An error on its way out of a block; in an object, because JavaScript may throw anything. */
export interface Raised {
  readonly error: unknown;
}

/** What `async with` works with: Python's `__aenter__` and `__aexit__`. */
export interface AsyncContextManager<V = unknown> {
  /** Enters; gives what stands after `as`. */
  aenter(): Coroutine<V>;
  /** Leaves. `raised` is `null` when the block ended well. Gives `true` to swallow the error. */
  aexit(raised: Raised | null): Coroutine<boolean | void>;
}

/**
 * Python's `async with manager as value: body`. Gives what `body` gives; `undefined` when the manager
 * swallowed an error.
 * @throws TypeError when `manager` cannot be entered.
 */
export function* asyncWith<V, T>(
  manager: AsyncContextManager<V>,
  body: (value: V) => Coroutine<T>,
): Coroutine<T> {
  if (typeof (manager as Partial<typeof manager> | null)?.aenter !== 'function') {
    throw new TypeError(
      `${repr(manager)} does not support the asynchronous context manager protocol`,
    );
  }
  const value = yield* awaiting(manager.aenter());
  let left = false;
  try {
    const result = yield* awaiting(body(value));
    left = true;
    yield* awaiting(manager.aexit(null));
    return result;
  } catch (error) {
    if (left) throw error;
    left = true;
    if ((yield* awaiting(manager.aexit({ error }))) === true) return undefined as T;
    throw error;
  } finally {
    // Neither the end nor an error: the coroutine was closed with `return()`.
    if (!left) yield* awaiting(manager.aexit({ error: new GeneratorExit() }));
  }
}

/** Something that has to be closed. */
export interface Closeable {
  aclose(): Coroutine<void>;
}

/** Closes `thing` when the block ends. CPython: `contextlib.aclosing`. */
export function aclosing<C extends Closeable>(thing: C): AsyncContextManager<C> {
  return {
    *aenter() {
      return thing;
    },
    *aexit() {
      yield* awaiting(thing.aclose());
    },
  };
}
