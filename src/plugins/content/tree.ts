import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { processWide } from './processWide';

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

/** More texts than a build reads; `start`, which sees a new one at each save, forgets all beyond it. */
const MOST = 1000;

/**
 * A page's syntax tree, as Docusaurus reads it. Links, search, translations and feeds all read the same
 * pages, in both languages: a text is parsed once, and nobody may change the tree.
 *
 * @throws VFileMessage where the text is no MDX
 */
export function treeOf(text: string): Root {
  const trees = processWide('trees', () => new Map<string, Root>());
  const known = trees.get(text);
  if (known) return known;
  const tree = parser.parse(text);
  if (trees.size >= MOST) trees.clear();
  trees.set(text, tree);
  return tree;
}
