/**
 * What a coroutine is in this world: a generator. It hands each future it has to wait for up to the
 * task that drives it, and goes on when the task calls `next()` again. Python's coroutines grew out
 * of the same idea (PEP 342, PEP 380); `yield*` stands where Python writes `await`.
 */
import type { Future } from './futures';

/**
 * What a coroutine may hand to its task: a future to wait for, or nothing, which means "the next turn
 * of the loop, please" (the bare `yield` in CPython's `__sleep0`, Lib/asyncio/tasks.py).
 */
export type Suspension = Future | undefined | void;

/** A coroutine that ends with a `T`. `const x = yield* coroutine` gives `x` that type. */
export type Coroutine<T = unknown> = Generator<Suspension, T, unknown>;

/** What `yield*` can wait for: a coroutine, a future or a task. */
export type Awaitable<T = unknown> = Coroutine<T> | Future<T>;

/** The type that waiting for `A` gives. */
export type Awaited<A> =
  A extends Generator<unknown, infer T, never> ? T : A extends Future<infer T> ? T : never;

const GeneratorPrototype: object = Object.getPrototypeOf(
  Object.getPrototypeOf((function* () {})()) as object,
) as object;

/**
 * Whether `value` is a generator object, the only thing a task can drive.
 * CPython: `iscoroutine`, Lib/asyncio/coroutines.py.
 */
export function isCoroutine(value: unknown): value is Coroutine {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Coroutine).next === 'function' &&
    typeof (value as Coroutine).throw === 'function' &&
    typeof (value as Coroutine).return === 'function'
  );
}

const names = new WeakMap<object, string>();

/** Gives `coroutine` a name where JavaScript cannot tell it (see `coroutineName`). */
export function nameCoroutine<C extends object>(coroutine: C, name: string): C {
  names.set(coroutine, name);
  return coroutine;
}

/**
 * Name of the function that made a coroutine, for messages. A generator does not know its function,
 * but its prototype is the `prototype` of that function, so the name is kept there when it was given
 * by `coroutine()` or by whoever instruments the source; otherwise it is `coroutine`.
 */
export function coroutineName(coroutine: object): string {
  const prototype = Object.getPrototypeOf(coroutine) as object | null;
  const given = names.get(coroutine) ?? (prototype === null ? undefined : names.get(prototype));
  if (given !== undefined) return given;
  return prototype === GeneratorPrototype ? 'generator' : 'coroutine';
}

/** Lets every coroutine that `make` returns be called `name` in messages. */
export function nameCoroutineFunction(make: { prototype: unknown }, name: string): void {
  if (typeof make.prototype === 'object' && make.prototype !== null) {
    names.set(make.prototype, name);
  }
}
