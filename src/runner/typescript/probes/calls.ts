/** Calls and `new`: which line is running, and which promises are whose. */
import type { AnyNode } from 'acorn';
import { canWrap, lastCallStart, promiseGroup } from '../calls';
import { makesOwnPromise } from '../names';
import { isSleep } from '../sleep';
import { isFunction } from '../walk';
import { probeAround } from './quotes';
import type { Context, Walker } from './walker';

/** A call of any form. */
export type Call = Extract<
  AnyNode,
  { type: 'CallExpression' | 'TaggedTemplateExpression' | 'ChainExpression' | 'NewExpression' }
>;

/** A call of any form, unless a probe around it would make another program of it. */
export function probeCall(walker: Walker, node: Call, context: Context): void {
  if (!canWrap(node, walker.parents)) return walker.visitChildren(node, context);
  const { name } = walker;
  const line = walker.source.line(lastCallStart(node));
  const back = context.outerLine ?? line;
  const inner: Context = { ...context, outerLine: line };
  if (node.type === 'NewExpression') {
    const isPromise =
      node.callee.type === 'Identifier' && node.callee.name === 'Promise' && !walker.hasOwnPromise;
    if (isPromise) {
      walker.edits.open(node.start, `${name}.n(${name}.b(${line}),${name}.q(),`);
      walker.edits.close(node.end, `,${isSleep(node) ? 1 : 0})`);
      // Nothing may run between the probe and the constructor, so only what has no effects is watched.
      const [executor, ...more] = node.arguments;
      if (
        executor &&
        more.length === 0 &&
        (isFunction(executor) || executor.type === 'Identifier')
      ) {
        walker.edits.open(executor.start, `${name}.W(Promise,`);
        walker.edits.close(executor.end, ')');
      }
    } else {
      walker.edits.open(node.start, `${name}.w(${name}.b(${line}),`);
      walker.edits.close(node.end, ')');
    }
    return walker.visitChildren(node, inner);
  }
  const group = walker.hasOwnPromise ? undefined : promiseGroup(node);
  if (group && node.type === 'CallExpression') {
    const [given] = node.arguments;
    walker.edits.open(node.start, `${probeAround(walker, 'G', node)}(${name}.b(${line}),`);
    walker.edits.close(node.end, `,"${group}",${back})`);
    if (given) {
      walker.edits.open(given.start, `${name}.k(`);
      walker.edits.close(given.end, ')');
    }
    return walker.visitChildren(node, inner);
  }
  const own = node.type === 'CallExpression' ? makesOwnPromise(node.callee) : 0;
  walker.edits.open(node.start, `${probeAround(walker, 'h', node)}(${name}.b(${line}),`);
  walker.edits.close(node.end, own > 0 ? `,${back},${own})` : `,${back})`);
  walker.visitChildren(node, inner);
}
