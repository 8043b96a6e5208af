/** `console.table`, drawn as Node draws it. */
import { inspect } from '.';
import type { Insight } from './context';
import { isMap, isSet } from './names';
import { textWidth } from './text';

type Column = Array<string | undefined>;

/**
 * The table for a value.
 *
 * @param only Names of the columns to show; all of them when left out.
 * @returns Undefined when the value has no rows, and should be printed as it is.
 */
export function table(
  data: unknown,
  only: readonly string[] | undefined,
  insight: Insight,
): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const cell = (value: unknown): string => {
    const isDeep =
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.keys(value).length > 2;
    const depth = isDeep ? -1 : 0;
    return inspect(value, insight, { depth, maxArrayLength: 3, breakLength: Infinity });
  };
  if (isMap(data)) {
    const entries = [...(data as Map<unknown, unknown>)];
    return draw(
      ['(iteration index)', 'Key', 'Values'],
      [
        entries.map((_, index) => String(index)),
        entries.map(([key]) => cell(key)),
        entries.map(([, value]) => cell(value)),
      ],
    );
  }
  if (isSet(data)) {
    const values = [...(data as Set<unknown>)];
    const indices = values.map((_, index) => String(index));
    return draw(['(iteration index)', 'Values'], [indices, values.map(cell)]);
  }
  const rows = Object.keys(data);
  const columns = new Map<string, Column>();
  const plain: Column = [];
  rows.forEach((row, index) => {
    const item = (data as Record<string, unknown>)[row];
    const isPrimitive = item === null || (typeof item !== 'object' && typeof item !== 'function');
    if (only === undefined && isPrimitive) {
      plain[index] = cell(item);
      return;
    }
    for (const key of only ?? Object.keys(item as object)) {
      const column = columns.get(key) ?? [];
      columns.set(key, column);
      if (isPrimitive || !Object.hasOwn(item, key)) column[index] = '';
      else column[index] = cell((item as Record<string, unknown>)[key]);
    }
  });
  const hasPlain = plain.length > 0;
  const heads = ['(index)', ...columns.keys(), ...(hasPlain ? ['Values'] : [])];
  return draw(heads, [rows, ...columns.values(), ...(hasPlain ? [plain] : [])]);
}

function draw(heads: readonly string[], columns: readonly Column[]): string {
  const height = Math.max(...columns.map(({ length }) => length));
  const widths = heads.map((head, at) => {
    const cells = columns[at] ?? [];
    return Math.max(textWidth(head), ...Array.from(cells, (text) => textWidth(text ?? '')));
  });
  const row = (cells: readonly string[]): string =>
    `│ ${cells.map((text, at) => text + ' '.repeat((widths[at] ?? 0) - textWidth(text))).join(' │ ')} │`;
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const body = Array.from({ length: height }, (_, index) =>
    row(columns.map((column) => column[index] ?? '')),
  );
  return [rule('┌', '┬', '┐'), row(heads), rule('├', '┼', '┤'), ...body, rule('└', '┴', '┘')].join(
    '\n',
  );
}
