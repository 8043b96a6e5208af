/** `try`: after an error or an early end the frame runs again. */
import type { AnyNode } from 'acorn';
import type { Context, Walker } from './walker';

/** `catch` and `finally` say that the frame runs, and which error was caught. */
export function probeTry(
  walker: Walker,
  node: Extract<AnyNode, { type: 'TryStatement' }>,
  context: Context,
): void {
  const resume = context.frame ? `${walker.name}.r(${context.frame});` : '';
  walker.visitIn(node, node.block, context);
  if (node.handler) {
    const { param, body } = node.handler;
    const { frame } = context;
    const caught =
      param?.type !== 'Identifier'
        ? resume
        : frame
          ? `${walker.name}.t(${frame},${param.name});`
          : `${walker.name}.C(${param.name});`;
    if (caught) walker.edits.open(body.start + 1, caught);
    walker.visitIn(node, node.handler, context);
  }
  if (node.finalizer) {
    if (resume) walker.edits.open(node.finalizer.start + 1, resume);
    walker.visitIn(node, node.finalizer, context);
  }
}
