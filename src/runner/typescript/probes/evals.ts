/**
 * Direct `eval` where `this` is the module's, and so undefined (ECMA-262, 16.2.1.6.4). The script that a
 * block becomes has the global object there, which the evaluated text would see.
 */
import type { AnyNode } from 'acorn';
import { Parser } from 'acorn';
import { Edits, type EditedText } from '../edits';
import { childrenOf, isFunction } from '../walk';

/** Has the runtime read what a direct `eval` is about to evaluate; any other call stays as it is. */
export function probeEval(
  edits: Edits,
  { callee, optional, arguments: [given] }: Extract<AnyNode, { type: 'CallExpression' }>,
  name: string,
): void {
  if (callee.type !== 'Identifier' || callee.name !== 'eval' || optional) return;
  if (!given || given.type === 'SpreadElement') return;
  edits.open(given.start, `${name}.E(`);
  edits.close(given.end, `,"${name}")`);
}

/**
 * The text to evaluate in place of another, so that its `this` is undefined.
 *
 * @param name Name of the runtime where the text is evaluated.
 * @returns undefined where the text can stay as it is.
 */
export function withModuleThis(text: string, name: string): EditedText | undefined {
  if (!/this|eval|\\/.test(text)) return undefined;
  const edits = new Edits(text);
  try {
    replaceThis(edits, Parser.parse(text, { ecmaVersion: 'latest' }), name);
  } catch {
    // What is wrong with it is for the engine to say.
    return undefined;
  }
  return edits.apply();
}

function replaceThis(edits: Edits, node: AnyNode, name: string): void {
  if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return;
  if (node.type === 'StaticBlock') return;
  if (node.type === 'ThisExpression') return edits.replace(node.start, node.end, `${name}.u`);
  if (node.type === 'PropertyDefinition') {
    if (node.computed) replaceThis(edits, node.key, name);
    return;
  }
  if (node.type === 'CallExpression') probeEval(edits, node, name);
  for (const child of childrenOf(node)) replaceThis(edits, child, name);
}
