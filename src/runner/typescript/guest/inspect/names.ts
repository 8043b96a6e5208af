/** What an object is called: its constructor's name, its tag, its brand. */
import type { Context } from './context';

/** Whether an object has another among its prototypes, without asking its constructor. */
export const inherits = Function.prototype.call.bind(Object.prototype.isPrototypeOf) as (
  prototype: object,
  value: object,
) => boolean;

/** Runs a brand check that throws on foreign objects. */
function has(check: (value: object) => unknown): (value: object) => boolean {
  return (value) => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
}

function getter(prototype: object, key: PropertyKey): (value: object) => unknown {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (value) => {
    if (!get) throw new TypeError();
    return Reflect.apply(get, value, []) as unknown;
  };
}

const typedArrayTag = getter(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Symbol.toStringTag,
);
const call =
  (method: (...args: never[]) => unknown, ...args: unknown[]) =>
  (value: object): unknown =>
    Reflect.apply(method, value, args) as unknown;

const probe = {};
export const isMap = has(getter(Map.prototype, 'size'));
export const isSet = has(getter(Set.prototype, 'size'));
const iteratorPrototypes = [new Map().entries(), new Set().values()].map(
  (iterator) => Object.getPrototypeOf(iterator) as object,
);
/** Iterators of maps and sets: what they still hold cannot be read without taking it out. */
export const isCollectionIterator = (value: object): boolean =>
  iteratorPrototypes.some((prototype) => inherits(prototype, value));
export const isWeakMap = has(call(WeakMap.prototype.has, probe));
export const isWeakSet = has(call(WeakSet.prototype.has, probe));
export const isDate = has(call(Date.prototype.getTime));
export const isArrayBuffer = has(getter(ArrayBuffer.prototype, 'byteLength'));
export const isDataView = has(getter(DataView.prototype, 'byteLength'));
export const isNumberObject = has(call(Number.prototype.valueOf));
export const isStringObject = has(call(String.prototype.valueOf));
export const isBooleanObject = has(call(Boolean.prototype.valueOf));
export const isBigIntObject = has(call(BigInt.prototype.valueOf));
export const isSymbolObject = has(call(Symbol.prototype.valueOf));
const REGEXP: object = RegExp.prototype;
const isRegExpSource = has(getter(REGEXP, 'source'));
export const isRegExp = (value: object): boolean => value !== REGEXP && isRegExpSource(value);
export const isTypedArray = (value: object): value is Uint8Array =>
  typeof typedArrayTag(value) === 'string';
const hasSharedLength = (value: object): boolean =>
  has(getter(SharedArrayBuffer.prototype, 'byteLength'))(value);
export const isSharedArrayBuffer = (value: object): boolean =>
  typeof SharedArrayBuffer === 'function' && hasSharedLength(value);
export const isError = (value: object): value is Error => inherits(Error.prototype, value);
export const isPromise = (value: object): boolean => inherits(Promise.prototype, value);

/** Properties that objects of the platform show; hosts keep their own notes on them under symbols. */
const PLATFORM: ReadonlyArray<[string, readonly string[]]> = [
  ['AbortSignal', ['aborted']],
  ['AbortController', ['signal']],
  ['CustomEvent', ['type', 'detail']],
  ['MessageEvent', ['type', 'data']],
  ['Event', ['type']],
  ['EventTarget', []],
];

function platformProperties(value: object): readonly string[] | undefined {
  return PLATFORM.find(([name]) => {
    const constructor = (globalThis as Record<string, unknown>)[name];
    return typeof constructor === 'function' && value instanceof constructor;
  })?.[1];
}

/** Whether an object is an event, a target of events, or one of their kin. */
export function isPlatformObject(value: object): boolean {
  return platformProperties(value) !== undefined;
}

/** Keys to print of such an object: what it is for, and what the block has put on it. */
export function platformKeys(value: object, showHidden: boolean): string[] {
  const shown = platformProperties(value) ?? [];
  const own = showHidden ? Object.getOwnPropertyNames(value) : Object.keys(value);
  return [...shown, ...own.filter((key) => key !== 'isTrusted' && !shown.includes(key))];
}

/** Names of the constructors that the language itself has. */
const BUILT_IN = new Set(
  Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z][A-Za-z0-9]+$/.test(name)),
);

/** Whether a name belongs to the language or the platform. */
export function isBuiltIn(name: string): boolean {
  return BUILT_IN.has(name);
}

/** Name of the constructor that made an object; null when it has no prototype to tell. */
export function constructorName(value: object, context: Context): string | null {
  let current: object | null = value;
  let first: object | null | undefined;
  while (current) {
    const constructor = Object.getOwnPropertyDescriptor(current, 'constructor')?.value as unknown;
    if (typeof constructor === 'function' && constructor.name !== '') {
      if (isInstance(value, constructor as abstract new () => object)) {
        return constructor.name;
      }
    }
    current = Object.getPrototypeOf(current) as object | null;
    if (first === undefined) first = current;
  }
  if (!first) return null;
  const inherited = constructorName(first, context);
  return `${className(value)} <${inherited ?? '[Object: null prototype] {}'}>`;
}

function isInstance(value: object, constructor: abstract new () => object): boolean {
  try {
    return value instanceof constructor;
  } catch {
    return false;
  }
}

/** Name of an object's kind when its constructor cannot tell. */
export function className(value: object): string {
  if (typeof value === 'function') return 'Function';
  if (Array.isArray(value)) return 'Array';
  if (isMap(value)) return 'Map';
  if (isSet(value)) return 'Set';
  if (isError(value)) return 'Error';
  if (isTypedArray(value)) return String(typedArrayTag(value));
  return 'Object';
}

/** `Point `, `Map(2) `, `[Object: null prototype] `: what stands before the brace. */
export function prefix(
  constructor: string | null,
  tag: string,
  fallback: string,
  size = '',
): string {
  if (constructor === null) {
    const suffix = tag !== '' && fallback !== tag ? ` [${tag}]` : '';
    return `[${fallback}${size}: null prototype]${suffix} `;
  }
  if (tag !== '' && constructor !== tag) return `${constructor}${size} [${tag}] `;
  return `${constructor}${size} `;
}

/** An object's own tag, unless printing its properties shows it anyway. */
export function tagOf(value: object, showHidden: boolean): string {
  const tag = (value as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
  if (typeof tag !== 'string' || tag === '') return '';
  const own = Object.getOwnPropertyDescriptor(value, Symbol.toStringTag);
  return own && (showHidden || own.enumerable) ? '' : tag;
}
