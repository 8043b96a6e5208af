import { createSlugger } from '@docusaurus/utils';
import type { Heading, Nodes } from 'mdast';
import type { Section } from '../../search/section';
import { treeOf } from '../content/tree';

/** `{/* #id *\/}` as MDX reads it; the older `{#id}` is text that MDX refuses. */
const EXPLICIT_ID = /^\/\*\s*#([\w.-]+)\s*\*\/$/;

/** Headings below this depth are read as text of the section they stand in. */
const DEEPEST = 4;

/** From this share of text that leads to other sites on, a section is a list of references. */
const MOSTLY_LINKS = 0.3;
const OTHER_SITE = /^https?:/;

interface Draft {
  heading: string;
  anchor: string;
  level: number;
  text: string[];
  code: string[];
  /** Characters of the text that lead to other sites. */
  linked: number;
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

/** Characters of a node that lead to other sites. */
function linkedIn(node: Nodes): number {
  if (node.type === 'link' && OTHER_SITE.test(node.url)) return wordsOf(node).length;
  if (!('children' in node)) return 0;
  return node.children.map(linkedIn).reduce((sum, length) => sum + length, 0);
}

const isReferences = ({ text, linked }: Draft): boolean =>
  linked > text.join('\n').length * MOSTLY_LINKS;

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
    this.drafts = [{ heading: title, anchor: '', level: 1, text: [], code: [], linked: 0 }];
  }

  read(node: Nodes): void {
    if (node.type === 'heading' && node.depth <= DEEPEST) this.open(node);
    else if (node.type === 'code') this.drafts.at(-1)?.code.push(node.value);
    else if (this.holdsBlocks(node)) node.children.forEach((child) => this.read(child));
    else this.write(node);
  }

  private holdsBlocks(node: Nodes): node is Nodes & { children: Nodes[] } {
    const inline = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
    return 'children' in node && !inline;
  }

  private open(node: Heading): void {
    const heading = wordsOf(node).trim();
    const anchor = explicitId(node) ?? this.slugger.slug(heading);
    if (node.depth === 1) return;
    this.drafts.push({ heading, anchor, level: node.depth, text: [], code: [], linked: 0 });
  }

  private write(node: Nodes): void {
    const text = wordsOf(node).trim();
    const draft = this.drafts.at(-1);
    if (text === '' || !draft) return;
    draft.text.push(text);
    draft.linked += linkedIn(node);
  }
}

/**
 * Cuts a page's Markdown into sections, one a heading, with the anchors that Docusaurus gives them.
 * Throws what the parser throws where the page is no MDX.
 */
export function sectionsOf(markdown: string, page: string, title: string): Section[] {
  const reader = new Reader(title);
  treeOf(markdown).children.forEach((node) => reader.read(node));
  return reader.drafts.map((draft) => ({
    page,
    title,
    heading: draft.heading,
    anchor: draft.anchor,
    level: draft.level,
    text: draft.text.join('\n'),
    code: draft.code.join('\n\n'),
    ...(isReferences(draft) && { references: true }),
  }));
}
