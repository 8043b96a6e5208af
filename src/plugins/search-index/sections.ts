import { createSlugger } from '@docusaurus/utils';
import type { Heading, Nodes } from 'mdast';
import type { Section } from '../../search/section';
import { treeOf } from '../content/tree';

/** `{/* #id *\/}` as MDX reads it; the older `{#id}` is text that MDX refuses. */
const EXPLICIT_ID = /^\/\*\s*#([\w.-]+)\s*\*\/$/;

/** Headings below this depth are read as text of the section they stand in. */
const DEEPEST = 4;

interface Draft {
  heading: string;
  anchor: string;
  level: number;
  text: string[];
  code: string[];
}

/** The words of a node as a reader sees them; code blocks, imports and expressions give none. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'break':
      return ' ';
    case 'tableCell':
      return `${node.children.map(wordsOf).join('')} `;
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : '';
  }
}

function explicitId(heading: Heading): string | undefined {
  for (const child of heading.children) {
    const id = child.type === 'mdxTextExpression' ? EXPLICIT_ID.exec(child.value)?.[1] : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Walks blocks in reading order: headings open a section, everything else goes into the last. */
class Reader {
  readonly drafts: Draft[];
  private readonly slugger = createSlugger();

  constructor(title: string) {
    this.drafts = [{ heading: title, anchor: '', level: 1, text: [], code: [] }];
  }

  read(node: Nodes): void {
    if (node.type === 'heading' && node.depth <= DEEPEST) this.open(node);
    else if (node.type === 'code') this.drafts.at(-1)?.code.push(node.value);
    else if (this.holdsBlocks(node)) node.children.forEach((child) => this.read(child));
    else this.write(wordsOf(node));
  }

  private holdsBlocks(node: Nodes): node is Nodes & { children: Nodes[] } {
    const inline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
    return 'children' in node && !inline;
  }

  private open(node: Heading): void {
    const heading = wordsOf(node).trim();
    const anchor = explicitId(node) ?? this.slugger.slug(heading);
    if (node.depth === 1) return;
    this.drafts.push({ heading, anchor, level: node.depth, text: [], code: [] });
  }

  private write(words: string): void {
    const text = words.trim();
    if (text !== '') this.drafts.at(-1)?.text.push(text);
  }
}

/**
 * Cuts a page's Markdown into sections, one a heading, with the anchors that Docusaurus gives them.
 * Throws what the parser throws where the page is no MDX.
 */
export function sectionsOf(markdown: string, page: string, title: string): Section[] {
  const reader = new Reader(title);
  treeOf(markdown).children.forEach((node) => reader.read(node));
  return reader.drafts.map(({ heading, anchor, level, text, code }) => ({
    page,
    title,
    heading,
    anchor,
    level,
    text: text.join('\n'),
    code: code.join('\n\n'),
  }));
}
