/** What stands inside of arrays, collections, buffers and promises. */
import type { Context } from './context';
import { printValueOf } from './properties';

/** Elements of an array, with the holes counted. */
export function arrayEntries(context: Context, value: readonly unknown[], depth: number): string[] {
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

/** Items of a collection, one part each. */
export function indented<T>(
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

/** As many parts as may be shown, and how many more there are. */
export function limited({ maxArrayLength }: Context, parts: string[], length: number): string[] {
  if (length <= maxArrayLength) return parts;
  return [...parts.slice(0, maxArrayLength), moreItems(length - maxArrayLength)];
}

function moreItems(count: number): string {
  return `... ${count} more item${count > 1 ? 's' : ''}`;
}

/** Contents of a buffer, in hexadecimal. */
export function bytes({ maxArrayLength }: Context, buffer: ArrayBuffer): string {
  const all = new Uint8Array(buffer);
  const shown = [...all.slice(0, maxArrayLength)].map((byte) => byte.toString(16).padStart(2, '0'));
  const more = all.length - shown.length;
  return shown.join(' ') + (more > 0 ? ` ... ${more} more byte${more > 1 ? 's' : ''}` : '');
}

/** State of a promise. */
export function promiseEntries(context: Context, value: object, depth: number): string[] {
  const known = context.insight.promise(value);
  if (!known) return ['…'];
  if (known.state === 'pending') return ['<pending>'];
  context.indentation += 2;
  const text = context.print(context, known.value, depth);
  context.indentation -= 2;
  return [known.state === 'rejected' ? `<rejected> ${text}` : text];
}
