import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMdx } from './texts';

/** Reads Markdown as GitHub does. */
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Reads MDX as Docusaurus does. */
const mdx = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkMdx)
  .freeze();

/**
 * Syntax tree of a page or document; `file` tells which syntax it is in.
 *
 * @throws VFileMessage with `line`, `column` and `reason` where the text is not MDX
 */
export function parseText(file: string, text: string): Root {
  return (isMdx(file) ? mdx : markdown).parse(text);
}
