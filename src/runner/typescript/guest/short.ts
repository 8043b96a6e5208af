/**
 * A value in a few characters, for locals and task names. It never runs code of the block: no getter, no
 * trap, no `toString`.
 */
import {
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isArray,
  ownKeys,
  promisePrototype,
} from './natives';
import { isProxy } from './proxies';

const MOST_CHARACTERS = 60;
const MOST_ITEMS = 6;

const mapSize = sizeGetter(Map.prototype);
const setSize = sizeGetter(Set.prototype);
const dateTime = Date.prototype.getTime;
const toIso = Date.prototype.toISOString;
const regExpSource = Object.getOwnPropertyDescriptor(RegExp.prototype, 'source')?.get;

function sizeGetter(prototype: object): ((this: unknown) => number) | undefined {
  return Object.getOwnPropertyDescriptor(prototype, 'size')?.get;
}

/** At most about 60 characters for any value. */
export function short(value: unknown): string {
  return clip(print(value, 2), MOST_CHARACTERS);
}

/** Cuts a text, marking the cut. */
export function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** `TypeError: x is not a function` for an error, else the value. */
export function shortError(error: unknown): string {
  if (!isObject(error) || isProxy(error)) return short(error);
  const message = dataProperty(error, 'message');
  const name = dataProperty(error, 'name');
  if (typeof message !== 'string' || typeof name !== 'string') return short(error);
  return clip(message ? `${name}: ${message}` : name, MOST_CHARACTERS * 2);
}

export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** A property found on an object or its prototypes; nothing is found behind a proxy. */
export function findProperty(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  let current: object | null = object;
  for (let depth = 0; current && depth < 20; depth++) {
    if (isProxy(current)) return undefined;
    const found = getOwnPropertyDescriptor(current, key);
    if (found) return found;
    current = getPrototypeOf(current) as object | null;
  }
  return undefined;
}

/** Value of such a property, unless a getter computes it. */
export function dataProperty(object: object, key: PropertyKey): unknown {
  return findProperty(object, key)?.value;
}

/** Whether a value is a promise of this realm, judged without running code of the block. */
export function isPromise(value: unknown): value is Promise<unknown> {
  if (typeof value !== 'object' || value === null || isProxy(value)) return false;
  let current = getPrototypeOf(value) as object | null;
  for (let depth = 0; current && depth < 20; depth++) {
    if (current === promisePrototype) return true;
    if (isProxy(current)) return false;
    current = getPrototypeOf(current) as object | null;
  }
  return false;
}

function print(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > MOST_CHARACTERS ? clip(value, MOST_CHARACTERS) : value);
    case 'bigint':
      return `${value}n`;
    case 'symbol':
    case 'number':
    case 'boolean':
    case 'undefined':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function': {
      const name = dataProperty(value, 'name');
      return typeof name === 'string' && name !== '' ? `ƒ ${name}` : 'ƒ';
    }
    default:
      return value === null ? 'null' : printObject(value as object, depth);
  }
}

/** Runs a native accessor that throws on a foreign object. */
function brand<T>(method: ((this: unknown) => T) | undefined, value: object): T | undefined {
  try {
    return method ? Reflect.apply(method, value, []) : undefined;
  } catch {
    return undefined;
  }
}

/** Prints objects of ours that blocks use; undefined for any other. */
let printOwn: (value: object) => string | undefined = () => undefined;

/** Sets how objects of ours are printed. */
export function setOwnPrinter(printer: (value: object) => string | undefined): void {
  printOwn = printer;
}

function printObject(value: object, depth: number): string {
  if (isProxy(value)) return 'Proxy {…}';
  const own = printOwn(value);
  if (own !== undefined) return own;
  if (isPromise(value)) return 'Promise';
  const name = constructorName(value);
  if (isArray(value)) return printArray(value, depth);
  const maps = brand(mapSize, value);
  if (maps !== undefined) return `Map(${maps})`;
  const sets = brand(setSize, value);
  if (sets !== undefined) return `Set(${sets})`;
  const time = brand(dateTime, value);
  if (time !== undefined) return Number.isNaN(time) ? 'Invalid Date' : (brand(toIso, value) ?? '');
  if (name === 'RegExp') return `/${brand(regExpSource, value) ?? ''}/`;
  if (typeof dataProperty(value, 'stack') === 'string' || value instanceof Error) {
    return shortError({
      name: dataProperty(value, 'name'),
      message: dataProperty(value, 'message'),
    });
  }
  const prefix = name === 'Object' ? '' : `${name} `;
  if (depth <= 0) return `${prefix}{…}`;
  const parts: string[] = [];
  const keys = ownKeys(value);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    const found = key === undefined ? undefined : getOwnPropertyDescriptor(value, key);
    if (typeof key !== 'string' || !found?.enumerable) continue;
    if (parts.length === MOST_ITEMS) {
      parts[parts.length] = '…';
      break;
    }
    parts[parts.length] = `${key}: ${'value' in found ? print(found.value, depth - 1) : '(get)'}`;
  }
  return parts.length === 0 ? `${prefix}{}` : `${prefix}{ ${parts.join(', ')} }`;
}

function printArray(value: readonly unknown[], depth: number): string {
  if (depth <= 0) return `[…${value.length}]`;
  const parts: string[] = [];
  for (let index = 0; index < value.length && index < MOST_ITEMS; index++) {
    const found = getOwnPropertyDescriptor(value, index);
    parts[index] = !found ? '' : 'value' in found ? print(found.value, depth - 1) : '(get)';
  }
  if (value.length > MOST_ITEMS) parts[MOST_ITEMS] = `… ${value.length} items`;
  return `[${parts.join(', ')}]`;
}

function constructorName(value: object): string {
  const constructor = dataProperty(value, 'constructor');
  const name = typeof constructor === 'function' ? dataProperty(constructor, 'name') : undefined;
  if (typeof name === 'string' && name !== '') return name;
  const tag = dataProperty(value, Symbol.toStringTag);
  return typeof tag === 'string' ? tag : 'Object';
}
