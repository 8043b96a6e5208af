import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';

/** One term of the glossary page. */
export interface Term {
  /** The heading's id on the glossary page. */
  id: string;
  /** The heading without what stands in parentheses: `I/O（入出力）` is the term `I/O`. */
  name: string;
  /** The paragraphs below the heading, joined to one line. */
  note: PhrasingContent[];
}

const WRITTEN_ID = /^\/\*\s*#([\w-]+)\s*\*\/$/;

function idOf(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'mdxTextExpression' ? WRITTEN_ID.exec(last.value.trim())?.[1] : undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * Reads the glossary page: each heading of the third level is a term, the paragraphs below it say what
 * it means. The page is the only list of terms there is; writing a term there is all it takes.
 *
 * @param page the parsed page
 * @returns its terms, in the order of the page
 */
export function readGlossary(page: Root): Term[] {
  const terms: Term[] = [];
  let current: Term | undefined;
  for (const node of page.children) {
    if (node.type === 'heading') {
      const id = node.depth === 3 ? idOf(node) : undefined;
      const name = textOf(node)
        .replace(/\s*[（(].*$/, '')
        .trim();
      current = id ? { id, name, note: [] } : undefined;
      if (current) terms.push(current);
    } else if (node.type === 'paragraph' && current) {
      if (current.note.length > 0) current.note.push({ type: 'text', value: ' ' });
      current.note.push(...node.children);
    }
  }
  return terms;
}
