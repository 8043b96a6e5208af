/** Properties of an object, and how each is printed. */
import type { Context } from './context';
import { printKey } from './text';

/** Own keys that are printed: the enumerable ones, or all of them. */
export function keysOf(
  value: object,
  showHidden: boolean,
  skipIndices = false,
): Array<string | symbol> {
  return Reflect.ownKeys(value).filter((key) => {
    if (skipIndices && typeof key === 'string' && /^(?:0|[1-9]\d*)$/.test(key)) return false;
    return showHidden || Object.getOwnPropertyDescriptor(value, key)?.enumerable;
  });
}

/** `key: value`. */
export function printProperty(
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
export function printValueOf(
  context: Context,
  value: object,
  depth: number,
  key: string | symbol,
): string {
  const found = Object.getOwnPropertyDescriptor(value, key);
  if (!found)
    return context.print(context, (value as Record<string | symbol, unknown>)[key], depth);
  if ('value' in found) return context.print(context, found.value, depth);
  if (found.get) return found.set ? '[Getter/Setter]' : '[Getter]';
  return found.set ? '[Setter]' : 'undefined';
}
