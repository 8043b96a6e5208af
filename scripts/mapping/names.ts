import type { InlineCode, Table } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { parseText } from '../prose/parse';

/** What one column of a page's tables names in code: `wait` for `` `wait` `` and for `` `wait(…)` ``. */
function namesInColumn(file: string, text: string, column: (row: Node[]) => Node | undefined) {
  const names = new Set<string>();
  visit(parseText(file, text) as Node, 'table', (node) => {
    for (const row of (node as Table).children.slice(1)) {
      const cell = column(row.children);
      if (!cell) continue;
      visit(cell, 'inlineCode', (code) => {
        names.add((code as InlineCode).value.replace(/\(.*$/, ''));
      });
    }
  });
  return names;
}

/**
 * The Python names that the table of equivalents has a row for.
 *
 * @param file path for messages, which also tells the syntax
 * @throws VFileMessage where the text is not MDX
 */
export const pythonNames = (file: string, text: string): Set<string> =>
  namesInColumn(file, text, ([first]) => first);

/** The names of this site's asyncio that the table offers: the fourth column, where there is one. */
export const offeredNames = (file: string, text: string): Set<string> =>
  namesInColumn(file, text, ([, , , last]) => last);
