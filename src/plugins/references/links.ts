import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** A link as it is written, and where: 1-based. */
export interface WrittenLink {
  href: string;
  line: number;
  column: number;
}

/** Attributes that hold an address, in HTML and in Docusaurus's `<Link>`. */
const ADDRESSES = new Set(['href', 'to']);

const isElement = (node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function hrefsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (!isElement(node)) return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    ADDRESSES.has(attribute.name) &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}

/** Every link of a page, in reading order: Markdown's, and those of `<a href>` and `<Link to>`. */
export function writtenLinks(tree: Root): WrittenLink[] {
  const links: WrittenLink[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    hrefsOf(node).forEach((href) => links.push({ href, line, column }));
  });
  return links;
}
