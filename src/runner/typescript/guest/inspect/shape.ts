/** What kind of object a value is, and which form that kind has in print. */
import type { Context } from './context';
import { arrayEntries, bytes, indented, limited, promiseEntries } from './entries';
import { errorBase } from './errors';
import { functionBase } from './functions';
import {
  className,
  isArrayBuffer,
  isBigIntObject,
  isBooleanObject,
  isCollectionIterator,
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
} from './names';
import { keysOf } from './properties';
import { printNumber, quote } from './text';

const ARGUMENTS = '[object Arguments]';

/** Parts of an object before they are joined. */
export interface Shape {
  base: string;
  braces: [string, string];
  keys: Array<string | symbol>;
  /** Prints what is inside apart from properties. */
  entries?: (depth: number) => string[];
  /** The array, where there is one; null for anything that is not a list. */
  items: ArrayLike<unknown> | null | undefined;
}

/** How an object is printed: its beginning, its braces, and what stands in them. */
export function shapeOf(
  context: Context,
  value: object,
  constructor: string | null,
  tag: string,
): Shape {
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
    const entries = (depth: number): string[] => indented(context, items, depth, context.print);
    return braced(named('Set', `(${items.length})`), items.length > 0 ? entries : undefined);
  }
  if (isMap(value)) {
    const items = [...(value as Map<unknown, unknown>)];
    const entries = (depth: number): string[] =>
      indented(
        context,
        items,
        depth,
        (_, [key, item]) =>
          `${context.print(context, key, depth)} => ${context.print(context, item, depth)}`,
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
  if (isCollectionIterator(value)) return braced(`[${tag}] `, () => ['…']);
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
