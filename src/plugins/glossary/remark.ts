import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Link, Nodes, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import matter from 'gray-matter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { termFinder } from './findTerm';
import { readGlossary, type Term } from './glossary';

const GLOSSARY = 'glossary.mdx';

/** Front matter of the glossary: ids of terms that are everyday words too, and get no links. */
const NOT_LINKED = 'not_linked';

const parser = unified().use(remarkParse).use(remarkMdx);

/** Where a link would be wrong or in the way: in links, headings, code, tables, and within components. */
const LEFT_ALONE = new Set([
  'link',
  'linkReference',
  'heading',
  'table',
  'code',
  'inlineCode',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

function linkedTerms(text: string): Term[] {
  const { data, content } = matter(text);
  const left = new Set(data[NOT_LINKED] as string[] | undefined);
  return readGlossary(parser.parse(content)).filter(({ id }) => !left.has(id));
}

/** What finds the terms of a glossary, by its file; made anew when an author has changed the file. */
const finders = new Map<string, { text: string; find: ReturnType<typeof termFinder> }>();

function finderOf(file: string): ReturnType<typeof termFinder> {
  const text = readFileSync(file, 'utf8');
  const known = finders.get(file);
  if (known?.text === text) return known.find;
  const find = termFinder(linkedTerms(text));
  finders.set(file, { text, find });
  return find;
}

/** A link to the glossary, and the note that src/css/terms.css shows beside it. */
function marked(term: Term, words: string): PhrasingContent[] {
  const note = `term-${term.id}`;
  const link: Link = {
    type: 'link',
    url: `./${GLOSSARY}#${term.id}`,
    children: [{ type: 'text', value: words }],
    data: { hProperties: { className: ['term'], 'aria-describedby': note } },
  };
  const definition: PhrasingContent = {
    type: 'emphasis',
    children: structuredClone(term.note),
    data: { hName: 'span', hProperties: { className: ['term-note'], role: 'tooltip', id: note } },
  };
  return [link, definition];
}

/**
 * Remark plugin: the first use of each glossary term on a page of the course becomes a link to the
 * glossary, with its definition in a tooltip. The glossary is the page `glossary.mdx` beside the page,
 * in its language; that page itself is left as it is.
 */
export function glossaryRemark() {
  return (tree: Root, file: VFile): void => {
    const glossary = join(dirname(file.path), GLOSSARY);
    if (basename(file.path) === GLOSSARY || !existsSync(glossary)) return;
    const find = finderOf(glossary);
    const done = new Set<string>();

    const split = (text: Text): PhrasingContent[] => {
      const place = find(text.value, done);
      if (!place) return [text];
      done.add(place.term.id);
      const { value } = text;
      const rest = { type: 'text' as const, value: value.slice(place.to) };
      return [
        { type: 'text', value: value.slice(0, place.from) },
        ...marked(place.term, value.slice(place.from, place.to)),
        ...split(rest),
      ];
    };
    const walk = (node: Nodes): void => {
      if (LEFT_ALONE.has(node.type) || !('children' in node)) return;
      const parent = node as Paragraph;
      parent.children = parent.children.flatMap((child) => {
        if (child.type === 'text') return split(child);
        walk(child);
        return [child];
      });
    };
    walk(tree);
  };
}
