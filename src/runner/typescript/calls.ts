/** What a call is, and whether a probe may stand around it. */
import type { AnyNode } from 'acorn';
import { calleeName } from './names';

/** Static methods of Promise whose results are known from what they are given. */
const TRANSPARENT = new Set(['all', 'allSettled', 'any', 'race', 'resolve', 'reject']);

/** `all` for `Promise.all(x)`, and so on. */
export function promiseGroup(node: AnyNode): string | undefined {
  if (node.type !== 'CallExpression' || node.arguments.length > 1) {
    return undefined;
  }
  const { callee, arguments: args } = node;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') {
    return undefined;
  }
  if (callee.object.name !== 'Promise' || callee.computed) return undefined;
  if (/^(?:SpreadElement|SequenceExpression)$/.test(args[0]?.type ?? '')) return undefined;
  const method = calleeName(callee) ?? '';
  return TRANSPARENT.has(method) ? method : undefined;
}

/** Whether a call stays the same program when it becomes the argument of another call. */
export function canWrap(node: AnyNode, parents: readonly AnyNode[]): boolean {
  const parent = parents.at(-1);
  if (node.type === 'CallExpression' && node.callee.type === 'Super') return false;
  if (node.type === 'ChainExpression') {
    if (!containsCall(node.expression)) return false;
    if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return false;
    if (parent?.type === 'CallExpression' && parent.callee === node) return false;
    return !(parent?.type === 'TaggedTemplateExpression' && parent.tag === node);
  }
  // Inside a chain only the whole chain can be wrapped; the same goes for what `new` is applied to.
  let child = node;
  for (const around of parents.toReversed()) {
    if (around.type === 'ChainExpression') return false;
    if (around.type === 'NewExpression' && around.callee === child) return false;
    const isLink =
      (around.type === 'MemberExpression' && around.object === child) ||
      (around.type === 'CallExpression' && around.callee === child) ||
      (around.type === 'TaggedTemplateExpression' && around.tag === child);
    if (!isLink) return true;
    child = around;
  }
  return true;
}

/** Where the last call of a chain stands: the property for a method, else the callee. */
export function lastCallStart(node: AnyNode): number {
  const call = node.type === 'ChainExpression' ? node.expression : node;
  if (call.type !== 'CallExpression') return call.start;
  return call.callee.type === 'MemberExpression' ? call.callee.property.start : call.callee.start;
}

function containsCall(node: AnyNode): boolean {
  if (node.type === 'CallExpression') return true;
  return node.type === 'MemberExpression' && containsCall(node.object);
}
