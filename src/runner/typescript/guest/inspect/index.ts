/**
 * Prints any value as Node's `util.inspect` does. It exists because a worker in a page has nothing of the
 * kind, and because readers compare what they see with a terminal.
 *
 * What differs: the state of a promise shows only where it is known for certain (`Promise { … }`
 * otherwise), iterators do not show what they hold, stacks show the block's own frames, objects of the
 * platform show the same few properties everywhere, and nothing of the block's is asked how to print it.
 */
import type { Context, Insight, InspectOptions } from './context';
import { errorBase } from './errors';
import { functionBase } from './functions';
import { layOut } from './layout';
import {
  className,
  constructorName,
  isArrayBuffer,
  isBigIntObject,
  isBooleanObject,
  isDataView,
  isDate,
  isError,
  isMap,
  isNumberObject,
  isPlatformObject,
  isPromise,
  isRegExp,
  isSet,
  isSharedArrayBuffer,
  isStringObject,
  isSymbolObject,
  isTypedArray,
  isWeakMap,
  isWeakSet,
  platformKeys,
  prefix,
  tagOf,
} from './names';
import { printKey, quote } from './text';

const MOST_CHARACTERS = 10_000;
const ARGUMENTS = '[object Arguments]';

/** Parts of an object before they are joined. */
interface Shape {
  base: string;
  braces: [string, string];
  keys: Array<string | symbol>;
  /** Prints what is inside apart from properties. */
  entries?: (depth: number) => string[];
  /** The array, where there is one; null for anything that is not a list. */
  items: ArrayLike<unknown> | null | undefined;
}

/** Prints a value over as many lines as it needs. */
export function inspect(value: unknown, insight: Insight, options: InspectOptions = {}): string {
  const context: Context = {
    depth: 2,
    showHidden: false,
    breakLength: 80,
    maxArrayLength: 100,
    ...options,
    insight,
    seen: [],
    circular: new Map(),
    indentation: 0,
    currentDepth: 0,
  };
  return print(context, value, 0);
}

/** `-0`, `1n`, `Symbol(a)`, and so on. */
export function printNumber(value: number | bigint): string {
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : `${value}`;
}

function print(context: Context, value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return printString(context, value);
    case 'number':
    case 'bigint':
      return printNumber(value);
    case 'boolean':
    case 'undefined':
    case 'symbol':
      return String(value);
    default:
      return value === null ? 'null' : printObject(context, value as object, depth);
  }
}

function printString({ breakLength, indentation }: Context, value: string): string {
  const shown = value.slice(0, MOST_CHARACTERS);
  const more = value.length - shown.length;
  const trailer = more > 0 ? `... ${more} more character${more > 1 ? 's' : ''}` : '';
  if (shown.length <= 16 || shown.length <= breakLength - indentation - 4) {
    return quote(shown) + trailer;
  }
  const lines = shown.split(/(?<=\n)/).map(quote);
  return lines.join(` +\n${' '.repeat(indentation + 2)}`) + trailer;
}

function printObject(context: Context, given: object, depth: number): string {
  let value = given;
  for (let target = value; ;) {
    const inner = context.insight.proxyTarget(target);
    if (!inner) break;
    value = target = inner;
  }
  if (context.seen.includes(value)) {
    const number = context.circular.get(value) ?? context.circular.size + 1;
    context.circular.set(value, number);
    return `[Circular *${number}]`;
  }
  return printShape(context, value, depth);
}

function printShape(context: Context, value: object, depth: number): string {
  const constructor = constructorName(value, context);
  const tag = tagOf(value, context.showHidden);
  const shape = shapeOf(context, value, constructor, tag);
  if (shape.keys.length === 0 && !shape.entries) {
    return shape.base === '' ? `${shape.braces[0]}${shape.braces[1]}` : shape.base;
  }
  if (depth > context.depth) {
    if (shape.base !== '' && isRegExp(value)) return shape.base;
    const fallback = className(value);
    const name = prefix(constructor, tag, fallback === tag ? 'Object' : fallback).slice(0, -1);
    return constructor === null ? name : `[${name}]`;
  }
  const inner = depth + 1;
  context.seen.push(value);
  context.currentDepth = inner;
  const { indentation } = context;
  const parts = shape.entries?.(inner) ?? [];
  for (const key of shape.keys) {
    parts.push(printProperty(context, value, inner, key));
  }
  context.indentation = indentation;
  context.seen.pop();
  const number = context.circular.get(value);
  const reference = number === undefined ? '' : `<ref *${number}>`;
  const base = [reference, shape.base].filter(Boolean).join(' ');
  return layOut(context, parts, base, shape.braces, inner, shape.items);
}

/** Own keys that are printed: the enumerable ones, or all of them. */
function keysOf(value: object, showHidden: boolean, skipIndices = false): Array<string | symbol> {
  return Reflect.ownKeys(value).filter((key) => {
    if (skipIndices && typeof key === 'string' && /^(?:0|[1-9]\d*)$/.test(key)) return false;
    return showHidden || Object.getOwnPropertyDescriptor(value, key)?.enumerable;
  });
}

function shapeOf(context: Context, value: object, constructor: string | null, tag: string): Shape {
  const { showHidden } = context;
  const named = (fallback: string, size = ''): string => prefix(constructor, tag, fallback, size);
  const list = (start: string, entries?: Shape['entries']): Shape => ({
    base: '',
    braces: [`${start}[`, ']'],
    keys: keysOf(value, showHidden, true),
    ...(entries && { entries }),
    items: value as ArrayLike<unknown>,
  });
  const braced = (start: string, entries?: Shape['entries']): Shape => ({
    base: '',
    braces: [`${start}{`, '}'],
    keys: keysOf(value, showHidden),
    ...(entries && { entries }),
    items: null,
  });
  const based = (base: string): Shape => ({ ...braced(''), base });

  if (Array.isArray(value)) {
    const start = constructor !== 'Array' || tag !== '' ? named('Array', `(${value.length})`) : '';
    return list(
      start,
      value.length > 0 ? (depth) => arrayEntries(context, value, depth) : undefined,
    );
  }
  if (isSet(value)) {
    const items = [...(value as Set<unknown>)];
    const entries = (depth: number): string[] => indented(context, items, depth, print);
    return braced(named('Set', `(${items.length})`), items.length > 0 ? entries : undefined);
  }
  if (isMap(value)) {
    const items = [...(value as Map<unknown, unknown>)];
    const entries = (depth: number): string[] =>
      indented(
        context,
        items,
        depth,
        (_, [key, item]) => `${print(context, key, depth)} => ${print(context, item, depth)}`,
      );
    return braced(named('Map', `(${items.length})`), items.length > 0 ? entries : undefined);
  }
  if (isTypedArray(value)) {
    const start = named(className(value), `(${value.length})`);
    return list(
      start,
      value.length > 0
        ? () => limited(context, [...value].map(printNumber), value.length)
        : undefined,
    );
  }
  if (typeof value === 'function') {
    return based(functionBase(value as () => unknown, constructor, tag));
  }
  if (constructor === 'Object') {
    const isArguments = tag === '' && Object.prototype.toString.call(value) === ARGUMENTS;
    return braced(isArguments ? '[Arguments] ' : tag === '' ? '' : named('Object'));
  }
  if (isRegExp(value)) return based(ownName(named('RegExp'), 'RegExp', String(value)));
  if (isDate(value)) {
    const date = value as Date;
    const text = Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
    return based(ownName(named('Date'), 'Date', text));
  }
  if (isError(value)) {
    const shape = braced('');
    shape.base = errorBase(context, value, constructor, tag, shape.keys);
    return shape;
  }
  const isShared = isSharedArrayBuffer(value);
  if (isShared || isArrayBuffer(value)) {
    const shape = braced(named(isShared ? 'SharedArrayBuffer' : 'ArrayBuffer'), () => [
      `[Uint8Contents]: <${bytes(context, value as ArrayBuffer)}>`,
    ]);
    shape.keys.unshift('byteLength');
    return shape;
  }
  if (isDataView(value)) {
    const shape = braced(named('DataView'));
    shape.keys.unshift('byteLength', 'byteOffset', 'buffer');
    return shape;
  }
  if (isPromise(value)) {
    return braced(named('Promise'), (depth) => promiseEntries(context, value, depth));
  }
  if (isWeakSet(value)) return braced(named('WeakSet'), () => ['<items unknown>']);
  if (isWeakMap(value)) return braced(named('WeakMap'), () => ['<items unknown>']);
  const boxed = boxedBase(value, constructor, tag);
  if (boxed !== undefined) {
    const isText = isStringObject(value);
    return { ...based(boxed), keys: keysOf(value, showHidden, isText) };
  }
  if (typeof URL === 'function' && value instanceof URL) return based(value.href);
  if (isPlatformObject(value)) {
    const start = named('Object');
    return { ...braced(start), keys: platformKeys(value, showHidden) };
  }
  const fallback = className(value);
  return braced(named(fallback === tag ? 'Object' : fallback));
}

function ownName(start: string, plain: string, text: string): string {
  return start === `${plain} ` ? text : start + text;
}

function arrayEntries(context: Context, value: readonly unknown[], depth: number): string[] {
  const output: string[] = [];
  const most = context.maxArrayLength;
  let index = 0;
  context.indentation += 2;
  while (index < value.length && output.length < most) {
    if (Object.hasOwn(value, index)) {
      output.push(printValueOf(context, value, depth, String(index)));
      index++;
      continue;
    }
    const from = index;
    while (index < value.length && !Object.hasOwn(value, index)) index++;
    output.push(`<${index - from} empty item${index - from > 1 ? 's' : ''}>`);
  }
  context.indentation -= 2;
  const remaining = value.length - index;
  if (remaining > 0) output.push(moreItems(remaining));
  return output;
}

function indented<T>(
  context: Context,
  items: readonly T[],
  depth: number,
  printItem: (context: Context, item: T, depth: number) => string,
): string[] {
  context.indentation += 2;
  const output = items
    .slice(0, context.maxArrayLength)
    .map((item) => printItem(context, item, depth));
  context.indentation -= 2;
  return limited(context, output, items.length);
}

function limited({ maxArrayLength }: Context, parts: string[], length: number): string[] {
  if (length <= maxArrayLength) return parts;
  return [...parts.slice(0, maxArrayLength), moreItems(length - maxArrayLength)];
}

function moreItems(count: number): string {
  return `... ${count} more item${count > 1 ? 's' : ''}`;
}

function bytes({ maxArrayLength }: Context, buffer: ArrayBuffer): string {
  const all = new Uint8Array(buffer);
  const shown = [...all.slice(0, maxArrayLength)].map((byte) => byte.toString(16).padStart(2, '0'));
  const more = all.length - shown.length;
  return shown.join(' ') + (more > 0 ? ` ... ${more} more byte${more > 1 ? 's' : ''}` : '');
}

function promiseEntries(context: Context, value: object, depth: number): string[] {
  const known = context.insight.promise(value);
  if (!known) return ['…'];
  if (known.state === 'pending') return ['<pending>'];
  context.indentation += 2;
  const text = print(context, known.value, depth);
  context.indentation -= 2;
  return [known.state === 'rejected' ? `<rejected> ${text}` : text];
}

function boxedBase(value: object, constructor: string | null, tag: string): string | undefined {
  const kind = isNumberObject(value)
    ? 'Number'
    : isStringObject(value)
      ? 'String'
      : isBooleanObject(value)
        ? 'Boolean'
        : isBigIntObject(value)
          ? 'BigInt'
          : isSymbolObject(value)
            ? 'Symbol'
            : undefined;
  if (kind === undefined) return undefined;
  const inner: unknown = (value as { valueOf(): unknown }).valueOf();
  const text =
    typeof inner === 'string'
      ? quote(inner)
      : typeof inner === 'number' || typeof inner === 'bigint'
        ? printNumber(inner)
        : String(inner);
  const other = kind === constructor ? '' : ` (${constructor ?? 'null prototype'})`;
  const suffix = tag !== '' && tag !== constructor ? ` [${tag}]` : '';
  return `[${kind}${other}: ${text}]${suffix}`;
}

function printProperty(
  context: Context,
  value: object,
  depth: number,
  key: string | symbol,
): string {
  const isEnumerable = Object.getOwnPropertyDescriptor(value, key)?.enumerable ?? true;
  context.indentation += 2;
  const text = printValueOf(context, value, depth, key);
  context.indentation -= 2;
  return `${printKey(key, isEnumerable)}: ${text}`;
}

/** The value of a property; a getter is named, not run. */
function printValueOf(
  context: Context,
  value: object,
  depth: number,
  key: string | symbol,
): string {
  const found = Object.getOwnPropertyDescriptor(value, key);
  if (!found) return print(context, (value as Record<string | symbol, unknown>)[key], depth);
  if ('value' in found) return print(context, found.value, depth);
  if (found.get) return found.set ? '[Getter/Setter]' : '[Getter]';
  return found.set ? '[Setter]' : 'undefined';
}
