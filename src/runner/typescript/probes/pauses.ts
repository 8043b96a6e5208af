/** `await` and `yield`: where a function pauses, on what, and with which locals. */
import type { AnyNode } from 'acorn';
import type { Context, Walker } from './walker';

/** Index of a new pause at a node; what can be read there becomes its locals. */
export function notePause(
  walker: Walker,
  node: AnyNode,
  context: Context,
  shown?: AnyNode | null,
): string {
  const locals = context.scopes.readable();
  const text = shown ? walker.source.js.slice(shown.start, shown.end).replace(/\s+/g, ' ') : '';
  const index = walker.sites.pauses.length;
  walker.sites.pauses.push({
    line: walker.source.line(node.start),
    locals,
    text: text.length > 40 ? `${text.slice(0, 39)}…` : text,
  });
  return String(index);
}

/** The locals of a pause, as the last argument of its probe. */
export function localsOf(walker: Walker, pause: string): string {
  const locals = walker.sites.pauses[Number(pause)]?.locals ?? [];
  return locals.length > 0 ? `,[${locals.join(',')}]` : '';
}

/** `await x` becomes `resumed(await pausing(x))`. */
export function probeAwait(
  walker: Walker,
  node: Extract<AnyNode, { type: 'AwaitExpression' }>,
  context: Context,
): void {
  const { frame } = context;
  const pause = notePause(walker, node, context, node.argument);
  walker.edits.open(node.start, `${walker.name}.o(${frame},`);
  walker.edits.close(node.end, ')');
  walker.edits.open(node.start + 'await'.length, ` ${walker.name}.a(${frame},${pause},`);
  walker.edits.close(node.end, `${localsOf(walker, pause)})`);
  walker.visitIn(node, node.argument, context);
}

/** `yield x` and `yield* x`, the same way. */
export function probeYield(
  walker: Walker,
  node: Extract<AnyNode, { type: 'YieldExpression' }>,
  context: Context,
): void {
  const { frame } = context;
  const pause = notePause(walker, node, context, node.argument);
  const keywordEnd = node.start + 'yield'.length;
  const start = node.delegate ? walker.source.endOfToken(keywordEnd, '*') : keywordEnd;
  const probe = ` ${walker.name}.${node.delegate ? 'd' : 'y'}(${frame},${pause},`;
  const locals = `${localsOf(walker, pause)})`;
  walker.edits.open(node.start, `${walker.name}.r(${frame},`);
  if (!node.argument) {
    walker.edits.close(node.end, `${probe}${walker.name}.u${locals})`);
    return;
  }
  walker.edits.close(node.end, ')');
  walker.edits.open(start, probe);
  walker.edits.close(node.end, locals);
  walker.visitIn(node, node.argument, context);
}
