import { readFileSync } from 'node:fs';
import type { Node } from 'unist';
import { SKIP, visit } from 'unist-util-visit';
import { parseText } from '../../scripts/prose/parse';

/** Where the article is. */
const ARTICLE = 'blog/python-async-programming.mdx';

/** Syntax that a stock site has no components for. */
const OURS = /^mdx(jsEsm|FlowExpression|TextExpression|JsxFlowElement|JsxTextElement)$/;

/** The component around the author's own words. */
const ORIGINAL = 'Original';

/** A fence of ours as a plain one: `ts live title=x` becomes `ts`. */
function plainFence(fence: string): string {
  return fence.replace(/^( *`{3,}\w+)[^\n]*/, '$1');
}

/**
 * The article as a stock blog post: the same words, headings, lists and code, without the components
 * that only this site has. Blocks keep their code as plain fences.
 */
export function plainArticle(): string {
  const text = readFileSync(ARTICLE, 'utf8');
  const edits: { from: number; to: number; by: string }[] = [];
  visit(parseText(ARTICLE, text) as Node, (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'yaml') {
      edits.push({
        from,
        to,
        by: '---\ntitle: Python Async Programming\nslug: python-async-programming\n---',
      });
    } else if (node.type === 'code') {
      edits.push({ from, to, by: plainFence(text.slice(from, to)) });
    } else if ('name' in node && node.name === ORIGINAL) {
      const tag = `<${ORIGINAL}>`.length;
      edits.push({ from, to: from + tag, by: '' }, { from: to - tag - 1, to, by: '' });
    } else if (OURS.test(node.type)) {
      const codes: string[] = [];
      visit(node, 'code', ({ position }: Node) => {
        codes.push(plainFence(text.slice(position?.start.offset, position?.end.offset)));
      });
      edits.push({ from, to, by: codes.join('\n\n') });
      return SKIP;
    }
  });
  edits.sort((a, b) => a.from - b.from);
  return edits.reduceRight(
    (result, { from, to, by }) => result.slice(0, from) + by + result.slice(to),
    text,
  );
}
