/** Errors as Node prints them: the stack, with what it says already left out of the properties. */
import type { Context } from './context';
import { isError, prefix } from './names';

/**
 * Prints an error without its properties.
 *
 * @param keys Properties to print after it; those that the stack shows are taken out.
 */
export function errorBase(
  context: Context,
  error: Error,
  constructor: string | null,
  tag: string,
  keys: Array<string | symbol>,
): string {
  const given: unknown = error.name;
  const name = given === null || given === undefined ? 'Error' : textOf(given);
  let stack = context.insight.stack(error);
  for (const key of ['name', 'message', 'stack'] as const) {
    const at = keys.indexOf(key);
    if (at >= 0 && stack.includes(textOf(error[key]))) keys.splice(at, 1);
  }
  if ('cause' in error && !keys.includes('cause')) keys.push('cause');
  if (Array.isArray((error as { errors?: unknown }).errors) && !keys.includes('errors')) {
    keys.push('errors');
  }
  stack = withConstructor(stack, constructor, name, tag);
  const message = textOf(error.message);
  const after = message === '' ? 0 : stack.indexOf(message) + message.length;
  const frames = stack.indexOf('\n    at', after);
  if (frames < 0) stack = `[${stack}]`;
  else stack = stack.slice(0, frames) + withoutCause(context, error, stack.slice(frames));
  return stack.replaceAll('\n', `\n${' '.repeat(context.indentation)}`);
}

/** A property that is a string unless the block made it something else. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value);
}

/** Puts the class of an error in front when its name does not tell it. */
function withConstructor(
  stack: string,
  constructor: string | null,
  name: string,
  tag: string,
): string {
  const isRegular =
    name.endsWith('Error') &&
    stack.startsWith(name) &&
    /^(?:$|[:\n])/.test(stack.slice(name.length));
  if (constructor !== null && !isRegular) return stack;
  const start =
    constructor === null ? /^([A-Z][\w $[\]()-]+)(?::|\n {4}at)/.exec(stack)?.[1] : name;
  const full = prefix(constructor, tag, start ?? 'Error').slice(0, -1);
  if (name === full) return stack;
  const rest = stack.slice((start ?? '').length);
  if (!full.includes(name)) return `${full} [${name}]${rest}`;
  return start === undefined ? `${full}: ${stack}` : full + rest;
}

/** Leaves out the frames that the error's cause shows as well. */
function withoutCause(context: Context, error: Error, frames: string): string {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null || !isError(cause)) return frames;
  const own = frames.slice(1).split('\n');
  const theirs = context.insight
    .stack(cause)
    .split('\n')
    .filter((line) => /^ {4}at/.test(line));
  for (let offset = 0; offset < own.length - 3; offset++) {
    const at = theirs.indexOf(own[offset] ?? '');
    if (at < 0) continue;
    let length = 1;
    while (own[offset + length] !== undefined && own[offset + length] === theirs[at + length]) {
      length++;
    }
    if (length <= 3) continue;
    const skipped = length - 2;
    own.splice(offset + 1, skipped, `    ... ${skipped} lines matching cause stack trace ...`);
    break;
  }
  return `\n${own.join('\n')}`;
}
