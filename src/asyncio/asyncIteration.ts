/** `async for`. CPython: PEP 492, PEP 525; built-ins `aiter` and `anext`. */
import type { Coroutine } from './coroutine';
import { awaiting } from './debug';
import { StopAsyncIteration } from './errors';
import { repr } from './repr';

/** Something that gives one item after the other, each when it is there. Python: `__anext__`. */
export interface AsyncIterator<T> {
  /** @throws StopAsyncIteration when there are no more. */
  anext(): Coroutine<T>;
}

/** Something that can be gone through with `asyncFor`. Python: `__aiter__`. */
export interface AsyncIterable<T> {
  aiter(): AsyncIterator<T>;
}

/** What a body of `asyncFor` gives to leave the loop, as `break` does. */
export const BREAK: unique symbol = Symbol('asyncio.BREAK');

/** The iterator of `source`. @throws TypeError when it cannot be gone through. */
export function aiter<T>(source: AsyncIterable<T> | AsyncIterator<T>): AsyncIterator<T> {
  const known: unknown = source;
  if (typeof known === 'object' && known !== null) {
    if ('aiter' in source) return source.aiter();
    if ('anext' in source) return source;
  }
  throw new TypeError(`'async for' requires an object with aiter method, got ${repr(known)}`);
}

/**
 * The next item, or `fallback` when there are no more.
 * @throws StopAsyncIteration when there are no more and no fallback was given.
 */
export function* anext<T, D = never>(
  iterator: AsyncIterator<T>,
  ...fallback: [] | [D]
): Coroutine<T | D> {
  try {
    return yield* awaiting(iterator.anext());
  } catch (error) {
    if (error instanceof StopAsyncIteration && fallback.length > 0) return fallback[0] as D;
    throw error;
  }
}

/**
 * Python's `async for item of source: body(item)`. A body that gives `BREAK` ends the loop.
 * It gives whether the loop went to the end, so that Python's `else` can be written.
 */
export function* asyncFor<T>(
  source: AsyncIterable<T> | AsyncIterator<T>,
  body: (item: T) => Coroutine<typeof BREAK | void>,
): Coroutine<boolean> {
  const iterator = aiter(source);
  for (;;) {
    let item: T;
    try {
      item = yield* awaiting(iterator.anext());
    } catch (error) {
      if (error instanceof StopAsyncIteration) return true;
      throw error;
    }
    if ((yield* awaiting(body(item))) === BREAK) return false;
  }
}

/** All items in a list: Python's `[item async for item in source]`. */
export function* asyncList<T>(source: AsyncIterable<T> | AsyncIterator<T>): Coroutine<T[]> {
  const items: T[] = [];
  yield* asyncFor(source, function* (item) {
    items.push(item);
  });
  return items;
}
