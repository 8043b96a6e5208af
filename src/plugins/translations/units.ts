import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import type { Node, Parent } from 'unist';
import { inlineHtml, tableHtml, wordsIn } from './inlineHtml';

/** A piece of prose that stands beside its translation. */
export interface Unit {
  kind: 'heading' | 'paragraph' | 'item' | 'table';
  /** Id of the heading that it stands under; empty before the first one. */
  section: string;
  /** What is marked in the page. */
  node: Node;
  /** Its words as HTML: phrasing content, or for a table the whole of it. */
  html: string;
}

/** The id that a heading names: `## Title {/* #id *\/}`. */
function headingId({ children }: Heading): string {
  const last = children.at(-1) as { value?: string } | undefined;
  return /^\/\*\s*#([\w-]+)\s*\*\/$/.exec(last?.value?.trim() ?? '')?.[1] ?? '';
}

/** In a loose list every item's text is a paragraph of its own (CommonMark, section 5.3). */
function isLoose(list: List): boolean {
  return (
    list.spread === true || list.children.some((item) => item.spread ?? item.children.length > 1)
  );
}

/**
 * The prose of a page, piece by piece in reading order. Code, live blocks and pictures are no prose.
 * The same page always gives the same pieces, before and after other plugins have turned fences into
 * elements: nothing of them is counted.
 */
export function unitsOf(tree: Root): Unit[] {
  const units: Unit[] = [];
  let section = '';

  const add = (kind: Unit['kind'], node: Node, words: PhrasingContent[]): void => {
    if (wordsIn(words)) units.push({ kind, section, node, html: inlineHtml(words) });
  };

  const walk = (node: Node): void => {
    if (node.type === 'heading') {
      const heading = node as Heading;
      section = headingId(heading) || section;
      add('heading', heading, heading.children);
    } else if (node.type === 'paragraph') {
      add('paragraph', node, (node as Paragraph).children);
    } else if (node.type === 'table') {
      units.push({ kind: 'table', section, node, html: tableHtml(node as Table) });
    } else if (node.type === 'list' && !isLoose(node as List)) {
      (node as List).children.forEach(walkTightItem);
    } else if ('children' in node) {
      (node as Parent).children.forEach(walk);
    }
  };

  const walkTightItem = (item: ListItem): void => {
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') add('item', item, first.children);
    else if (first) walk(first);
    rest.forEach(walk);
  };

  walk(tree);
  return units;
}
