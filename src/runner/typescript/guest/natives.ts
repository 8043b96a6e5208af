/**
 * Built-ins as they were before the block ran, since a block may replace or break any of them while the
 * guest still works beside it.
 */

/** A method as a function of its receiver. */
function uncurry<This, Args extends unknown[], Result>(
  method: (this: This, ...args: Args) => Result,
): (self: This, ...args: Args) => Result {
  return Function.prototype.call.bind(method) as (self: This, ...args: Args) => Result;
}

export const { getPrototypeOf, getOwnPropertyDescriptor, defineProperty } = Object;
export const { apply, construct, ownKeys } = Reflect;
export const { isArray } = Array;
export const promisePrototype: object = Promise.prototype;
export const NativePromise = Promise;
export const nativeEval: unknown = globalThis.eval;
export const nativeThen: unknown = Promise.prototype.then;
export const whenSettled = uncurry(Promise.prototype.then) as <T>(
  promise: Promise<T>,
  onFulfilled: (value: T) => void,
  onRejected: (reason: unknown) => void,
) => Promise<void>;

/** Whether a text holds another. */
export const hasText: (text: string, part: string) => boolean = uncurry<string, [string], boolean>(
  String.prototype.includes,
);

/** The wall clock, in milliseconds since some fixed moment. */
export const wallNow: () => number = performance.now.bind(performance);
export const nativeSetTimeout: (callback: () => void, ms: number) => unknown =
  globalThis.setTimeout.bind(globalThis);

/** Appends without looking anything up: no method, no setter of `Array.prototype`. */
export function append<T>(list: T[], item: T): void {
  defineProperty(list, list.length, {
    // A descriptor must not inherit anything that a block has put on Object.prototype.
    __proto__: null,
    value: item,
    writable: true,
    enumerable: true,
    configurable: true,
  } as PropertyDescriptor);
}

/** A WeakMap that keeps working when the block replaces WeakMap's methods. */
export function safeWeakMap<Key extends WeakKey, Value>(): WeakMap<Key, Value> {
  const { get, set, has } = WeakMap.prototype;
  return Object.assign(new WeakMap<Key, Value>(), { get, set, has });
}
