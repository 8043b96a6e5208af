import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { parseText } from './parse';

/**
 * The text without spaces at line ends, without runs of empty lines, and with one newline at the end.
 * Code and front matter stay as they are: a program may print spaces at the end of a line.
 *
 * @throws VFileMessage where the text is not MDX
 */
export function tidy(file: string, text: string): string {
  const lines = text.split('\n');
  const kept = new Set<number>();
  visit(parseText(file, text) as Node, ['code', 'yaml'], ({ position }) => {
    if (!position) return;
    for (let line = position.start.line; line <= position.end.line; line++) kept.add(line);
  });
  const tidied: string[] = [];
  lines.forEach((line, index) => {
    const content = kept.has(index + 1) ? line : line.trimEnd();
    const repeatsEmpty = content === '' && tidied.at(-1) === '' && !kept.has(index + 1);
    if (!repeatsEmpty) tidied.push(content);
  });
  return `${tidied.join('\n').trim()}\n`;
}
