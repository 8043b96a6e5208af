/** Functions and classes as Node prints them. */

import { inherits } from './names';

const functionText = Function.prototype.call.bind(Function.prototype.toString) as (
  value: unknown,
) => string;
const prototypeOf = (make: () => unknown): object => Object.getPrototypeOf(make) as object;
const asyncPrototype = prototypeOf(async () => undefined);
const generatorPrototype = prototypeOf(function* () {
  /* Only its prototype is of interest. */
});
const asyncGeneratorPrototype = prototypeOf(async function* () {
  /* Only its prototype is of interest. */
});

/** `[Function: f]`, `[AsyncFunction: g]`, `[class A extends B]`. */
export function functionBase(
  value: (...args: never[]) => unknown,
  constructor: string | null,
  tag: string,
): string {
  const text = functionText(value);
  if (/^class\b(?!\s*\()/.test(text) && text.endsWith('}')) {
    return classBase(value, constructor, tag);
  }
  const type = functionType(value);
  let base = `[${type}`;
  if (constructor === null) base += ' (null prototype)';
  base += value.name === '' ? ' (anonymous)]' : `: ${value.name}]`;
  if (constructor !== type && constructor !== null) base += ` ${constructor}`;
  if (tag !== '' && constructor !== tag) base += ` [${tag}]`;
  return base;
}

function classBase(value: object, constructor: string | null, tag: string): string {
  const own = Object.getOwnPropertyDescriptor(value, 'name')?.value as unknown;
  let base = `class ${typeof own === 'string' && own !== '' ? own : '(anonymous)'}`;
  if (constructor !== 'Function' && constructor !== null) base += ` [${constructor}]`;
  if (tag !== '' && constructor !== tag) base += ` [${tag}]`;
  const parent = Object.getPrototypeOf(value) as { name?: unknown } | null;
  if (parent === null) base += ' extends [null prototype]';
  else if (constructor === null) base += ' extends [null prototype]';
  else if (typeof parent.name === 'string' && parent.name !== '') base += ` extends ${parent.name}`;
  return `[${base}]`;
}

function functionType(value: object): string {
  if (inherits(asyncGeneratorPrototype, value)) return 'AsyncGeneratorFunction';
  if (inherits(generatorPrototype, value)) return 'GeneratorFunction';
  return inherits(asyncPrototype, value) ? 'AsyncFunction' : 'Function';
}
