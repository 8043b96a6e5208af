/** Loops and labels: each round is counted, and `for await` pauses. */
import type { AnyNode } from 'acorn';
import { declaredNames } from '../scope';
import { localsOf, notePause } from './pauses';
import { probeAround } from './quotes';
import type { Context, Walker } from './walker';

/** A loop of any form. */
export type Loop = Extract<
  AnyNode,
  {
    type:
      'ForOfStatement' | 'ForInStatement' | 'ForStatement' | 'WhileStatement' | 'DoWhileStatement';
  }
>;

/** A loop of any form. */
export function probeLoop(walker: Walker, node: Loop, context: Context): void {
  const { name } = walker;
  const { frame } = context;
  const isForAwait = node.type === 'ForOfStatement' && node.await;
  const parent = walker.parents.at(-1);
  if (isForAwait && parent?.type !== 'LabeledStatement') wrapStatement(walker, node, context);
  const head = 'left' in node ? node.left : 'init' in node ? node.init : undefined;
  const declaration = head?.type === 'VariableDeclaration' && head.kind !== 'var' ? head : null;
  walker.inScope(context, declaration ? declaredNames(declaration) : [], () => {
    walker.parents.push(node);
    if ('right' in node) {
      if (isForAwait) {
        const pause = notePause(walker, node, context, node.right);
        // A comma cannot stand here bare, so the right side is one argument as it is.
        const start = walker.source.endOfToken(node.left.end, 'of');
        walker.edits.open(start, ` ${probeAround(walker, 'i', node.right)}(${frame},${pause},`);
        walker.edits.close(
          walker.source.closingParen(node.right.end),
          `${localsOf(walker, pause)})`,
        );
      }
      walker.visit(node.right, context);
      walker.visit(node.left, context);
    } else {
      for (const key of ['init', 'test', 'update'] as const) {
        const part = key in node ? (node as unknown as Record<string, AnyNode | null>)[key] : null;
        if (part) walker.visit(part, context);
      }
    }
    const resume = frame && context.hasForAwait ? `${name}.r(${frame});` : '';
    const open = `${name}.g();${resume}${isForAwait ? 'try{' : ''}`;
    const close = isForAwait ? `}finally{${name}.p(${frame})}` : '';
    if (node.body.type === 'BlockStatement') {
      walker.around(node.body.start + 1, node.body.end - 1, open, close);
    } else {
      walker.edits.open(node.body.start, `{${open}`);
      walker.edits.close(node.body.end, `${close}}`);
    }
    walker.visit(node.body, context);
    walker.parents.pop();
  });
}

/** A label, which may name a `for await`. */
export function probeLabel(
  walker: Walker,
  node: Extract<AnyNode, { type: 'LabeledStatement' }>,
  context: Context,
): void {
  const parent = walker.parents.at(-1);
  if (context.frame && context.hasForAwait && parent?.type !== 'LabeledStatement') {
    wrapStatement(walker, node, context);
  }
  walker.visitIn(node, node.body, context);
}

/** After a statement that may have left a `for await`, the frame runs again. */
function wrapStatement(walker: Walker, node: AnyNode, { frame }: Context): void {
  walker.edits.open(node.start, '{');
  walker.edits.close(node.end, `;${walker.name}.r(${frame})}`);
}
