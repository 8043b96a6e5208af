/**
 * Functions of ours that stand where native ones stood, and functions with probes in them: both print as
 * they would without us.
 */
import type { EditedText } from '../edits';
import { defineProperty, safeWeakMap } from './natives';

const disguised = safeWeakMap<object, string>();

/**
 * Lets a function pass for a native one.
 *
 * @param length Number of its parameters, where it is not that of the function.
 */
export function asNative<F extends object>(name: string, replacement: F, length?: number): F {
  defineProperty(replacement, 'name', { value: name, configurable: true });
  if (length !== undefined) {
    defineProperty(replacement, 'length', { value: length, configurable: true });
  }
  disguised.set(replacement, `function ${name}() { [native code] }`);
  return replacement;
}

/** Lets a function pass for one that the engine hands to the executor of a promise. */
export function disguiseResolver(resolver: (value: unknown) => void): (value: unknown) => void {
  disguised.set(resolver, 'function () { [native code] }');
  return resolver;
}

/** Puts a property of ours where the realm has one of its own, writable and not listed. */
export function replace(owner: object, name: string, value: unknown): void {
  defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}

/** What a piece of one of the texts read without probes. */
function sourceOf(texts: readonly EditedText[], written: string): string | undefined {
  for (let index = 0; index < texts.length; index++) {
    const source = texts[index]?.sourceOf(written);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** Lets `Function.prototype.toString` give the text that the reader wrote, without types and probes. */
export function hideProbes(prototype: object, texts: readonly EditedText[]): void {
  const { toString: nativeText } = Function.prototype;
  const native = { call: Function.prototype.call.bind(nativeText) as (self: unknown) => string };
  const { toString } = {
    toString(this: object) {
      const written = native.call(this);
      return disguised.get(this) ?? sourceOf(texts, written) ?? written;
    },
  };
  replace(prototype, 'toString', asNative('toString', toString));
}
