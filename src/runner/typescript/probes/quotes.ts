/**
 * What V8 quotes of a program in its messages: `user(...).name is not a function`. Where a probe stands
 * around an expression it would quote the probe, so each has a number, under which the words are kept.
 */
import type { AnyNode } from 'acorn';
import type { QuotedProbe } from '../sites';
import type { Walker } from './walker';

/** V8's words for what has no name. */
export const NAMELESS = '(intermediate value)';

/** How compiled code names `probe` where it stands around `node`. */
export function probeAround(walker: Walker, probe: QuotedProbe, node: AnyNode): string {
  const expression = node.type === 'ChainExpression' ? node.expression : node;
  const callee = calleeOf(expression);
  const number = walker.sites.quotes.push({
    probe,
    text: quoted(callee ?? expression),
    isCall: callee !== undefined,
  });
  return `${walker.name}[${number - 1}]`;
}

function calleeOf(node: AnyNode): AnyNode | undefined {
  if (node.type === 'CallExpression') return node.callee;
  return node.type === 'TaggedTemplateExpression' ? node.tag : undefined;
}

/** An expression as V8 prints it: `CallPrinter`, src/ast/prettyprinter.cc. */
function quoted(node: AnyNode): string {
  const callee = calleeOf(node);
  if (callee) return `${quoted(callee)}(...)`;
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'ChainExpression':
      return quoted(node.expression);
    case 'MemberExpression':
      return `${quoted(node.object)}${node.optional ? '?.' : ''}${quotedKey(node)}`;
    case 'LogicalExpression':
      return `(${quoted(node.left)} ${node.operator} ${quoted(node.right)})`;
    case 'Literal':
      if ('regex' in node || 'bigint' in node) return node.raw ?? NAMELESS;
      return typeof node.value === 'string' ? `"${node.value}"` : String(node.value);
    default:
      return NAMELESS;
  }
}

function quotedKey(member: Extract<AnyNode, { type: 'MemberExpression' }>): string {
  const { property, computed, optional } = member;
  const dot = optional ? '' : '.';
  if (property.type === 'PrivateIdentifier') return `[#${property.name}]`;
  if (property.type === 'Identifier' && !computed) return `${dot}${property.name}`;
  const isName = property.type === 'Literal' && typeof property.value === 'string';
  return isName ? `${dot}${String(property.value)}` : `[${quoted(property)}]`;
}
