import type { Heading } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { parseText } from '../prose/parse';

/** A heading of a page. `id` is null where none is written: `## Title {/* #id *\/}`. */
export interface PageHeading {
  /** 1-based. */
  line: number;
  level: number;
  id: string | null;
}

function writtenId(heading: Heading): string | null {
  const last = heading.children.at(-1);
  if (last?.type !== 'mdxTextExpression') return null;
  return /^\/\*\s*#([\w-]+)\s*\*\/$/.exec(last.value.trim())?.[1] ?? null;
}

/**
 * Headings of a page, in order.
 *
 * @throws VFileMessage where the text is not MDX
 */
export function headingsOf(file: string, text: string): PageHeading[] {
  const headings: PageHeading[] = [];
  visit(parseText(file, text) as Node, 'heading', (node) => {
    const heading = node as Heading;
    const line = heading.position?.start.line ?? 1;
    headings.push({ line, level: heading.depth, id: writtenId(heading) });
  });
  return headings;
}
