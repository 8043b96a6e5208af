/** How the parts of an object go together: on one line, on many, or in columns. From Node's util.inspect. */
import { COMPACT } from './context';
import type { Context } from './context';
import { textWidth } from './text';

/** Joins the printed parts of an object. `value` is the array they come from, where it is one. */
export function layOut(
  context: Context,
  parts: string[],
  base: string,
  [open, close]: readonly [string, string],
  depth: number,
  items?: ArrayLike<unknown> | null,
): string {
  const start = base === '' ? '' : `${base} `;
  const entries = parts.length;
  const output = items !== null && entries > 6 ? inColumns(context, parts, items) : parts;
  if (context.currentDepth - depth < COMPACT && entries === output.length) {
    const used = output.length + context.indentation + open.length + base.length + 10;
    if (fits(context, output, used) && !base.includes('\n')) {
      const joined = output.join(', ');
      if (!joined.includes('\n')) return `${start}${open} ${joined} ${close}`;
    }
  }
  const line = `\n${' '.repeat(context.indentation)}`;
  return `${start}${open}${line}  ${output.join(`,${line}  `)}${line}${close}`;
}

function fits({ breakLength }: Context, parts: readonly string[], used: number): boolean {
  let total = parts.length + used;
  if (total + parts.length > breakLength) return false;
  for (const part of parts) {
    total += part.length;
    if (total > breakLength) return false;
  }
  return true;
}

/** Sets many short entries in columns. */
function inColumns(
  context: Context,
  parts: string[],
  items: ArrayLike<unknown> | undefined,
): string[] {
  const { breakLength, indentation, maxArrayLength } = context;
  const hasMore = maxArrayLength < parts.length;
  const count = hasMore ? parts.length - 1 : parts.length;
  const widths = parts.slice(0, count).map(textWidth);
  const longest = Math.max(...widths);
  const total = widths.reduce((sum, width) => sum + width + 2, 0);
  const cell = longest + 2;
  if (cell * 3 + indentation >= breakLength) return parts;
  if (total / cell <= 5 && longest > 6) return parts;
  const bias = Math.max(cell - 3 - Math.sqrt(cell - total / parts.length), 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * bias * count) / bias),
    Math.floor((breakLength - indentation) / cell),
    COMPACT * 4,
    15,
  );
  if (columns <= 1) return parts;
  const columnWidths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...widths.filter((_width, index) => index % columns === column)),
  );
  const isNumeric =
    items !== undefined &&
    parts.every((_, index) => typeof items[index] === 'number' || typeof items[index] === 'bigint');
  const rows: string[] = [];
  for (let first = 0; first < count; first += columns) {
    const last = Math.min(first + columns, count) - 1;
    let row = '';
    for (let index = first; index <= last; index++) {
      const part = parts[index] ?? '';
      const padding = ' '.repeat((columnWidths[index - first] ?? 0) - (widths[index] ?? 0));
      const text = index < last ? `${part}, ` : part;
      if (isNumeric) row += padding + text;
      else row += index < last ? text + padding : text;
    }
    rows.push(row);
  }
  if (hasMore) rows.push(parts[count] ?? '');
  return rows;
}
