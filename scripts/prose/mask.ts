import type { Node, Parent } from 'unist';
import { visit, SKIP } from 'unist-util-visit';
import { parseText } from './parse';

/** Nodes that hold no prose at all. */
const NOT_PROSE = new Set([
  'yaml',
  'code',
  'html',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

/** Nodes whose tags are not prose while their children are. */
const WRAPPERS = new Set(['mdxJsxFlowElement', 'mdxJsxTextElement', 'containerDirective']);

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The component around a Japanese translation in the article. */
const TRANSLATION = 'Ja';

interface Range {
  from: number;
  to: number;
}

function rangeOf(node: Node): Range {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 };
}

/** The translation of a heading is a heading, though it is written as a paragraph. */
function translatesHeading(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
): boolean {
  const before = index === undefined ? undefined : parent?.children[index - 1];
  return 'name' in node && node.name === TRANSLATION && before?.type === 'heading';
}

/** The parts of a wrapper before its first child and after its last. */
function tagsOf(node: Parent): Range[] {
  const whole = rangeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return [whole];
  return [
    { from: whole.from, to: rangeOf(first).from },
    { from: rangeOf(last).to, to: whole.to },
  ];
}

function blank(text: string, ranges: Range[]): string {
  let masked = text;
  for (const { from, to } of ranges) {
    const emptied = masked.slice(from, to).replace(/[^\n]/g, ' ');
    masked = masked.slice(0, from) + emptied + masked.slice(to);
  }
  return masked;
}

/**
 * The text with everything but Japanese prose turned into spaces, so that every position stays where
 * it was: no front matter, tags, expressions or code, and no paragraph without a Japanese letter.
 *
 * @throws VFileMessage where the text is not MDX
 */
export function maskJapanese(file: string, text: string): string {
  const ranges: Range[] = [];
  visit(parseText(file, text) as Node, (node, index, parent: Parent | undefined) => {
    if (NOT_PROSE.has(node.type) || translatesHeading(node, index, parent)) {
      ranges.push(rangeOf(node));
      return SKIP;
    }
    if (WRAPPERS.has(node.type)) ranges.push(...tagsOf(node as Parent));
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const { from, to } = rangeOf(node);
      if (JAPANESE.test(text.slice(from, to))) return;
      ranges.push({ from, to });
      return SKIP;
    }
  });
  return blank(text, ranges);
}
