import type { PhrasingContent, Table } from 'mdast';
import type { Node } from 'unist';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** Elements that keep their meaning beside a text; links are left to the text itself. */
const TAGS: Record<string, string> = { emphasis: 'em', strong: 'strong', delete: 'del' };

/** Phrasing content as HTML that holds nothing but emphasis, code and words. */
export function inlineHtml(nodes: readonly Node[]): string {
  return nodes.map(nodeHtml).join('').trim();
}

function nodeHtml(node: Node): string {
  if (node.type === 'text') return escape((node as Node & { value: string }).value);
  if (node.type === 'inlineCode') {
    return `<code>${escape((node as Node & { value: string }).value)}</code>`;
  }
  if (node.type === 'break') return '<br>';
  if (!('children' in node)) return '';
  const inner = (node.children as Node[]).map(nodeHtml).join('');
  const tag = TAGS[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

/** A table as HTML, its first row as headers. */
export function tableHtml({ children }: Table): string {
  const rows = children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    const cells = row.children.map((cell) => `<${tag}>${inlineHtml(cell.children)}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`;
}

/** Whether Markdown itself says something here; what stands in an element is the element's. */
export function wordsIn(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return node.value.trim() !== '';
    return node.type !== 'image' && !/^mdx/.test(node.type);
  });
}
