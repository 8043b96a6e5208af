/**
 * Prints any value as Node's `util.inspect` does. It exists because a worker in a page has nothing of the
 * kind, and because readers compare what they see with a terminal.
 *
 * What differs: the state of a promise shows only where it is known for certain (`Promise { … }`
 * otherwise), so do iterators of maps and sets what they hold, stacks show the block's own frames, objects of the
 * platform show the same few properties everywhere, and nothing of the block's is asked how to print it.
 */
import type { Context, Insight, InspectOptions } from './context';
import { layOut } from './layout';
import { className, constructorName, isRegExp, prefix, tagOf } from './names';
import { printProperty } from './properties';
import { shapeOf } from './shape';
import { printNumber, printString } from './text';

/** Prints a value over as many lines as it needs. */
export function inspect(value: unknown, insight: Insight, options: InspectOptions = {}): string {
  const context: Context = {
    depth: 2,
    showHidden: false,
    breakLength: 80,
    maxArrayLength: 100,
    ...options,
    insight,
    print,
    seen: [],
    circular: new Map(),
    indentation: 0,
    currentDepth: 0,
  };
  return print(context, value, 0);
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
