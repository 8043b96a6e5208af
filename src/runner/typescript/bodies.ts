/** What probes need to know of functions and their bodies. */
import type { AnyNode, Program } from 'acorn';
import type { FunctionKind } from './sites';
import { childrenOf, isFunction, type FunctionNode } from './walk';

/** How a function with a frame runs. */
export function functionKind(node: FunctionNode): FunctionKind {
  if (!node.generator) return 'async';
  return node.async ? 'async-generator' : 'generator';
}

/** Name of a parameter as its task shows it; null for a pattern. */
export function shownParam(param: AnyNode): string | null {
  const target =
    param.type === 'AssignmentPattern'
      ? param.left
      : param.type === 'RestElement'
        ? param.argument
        : param;
  return target.type === 'Identifier' ? target.name : null;
}

/** Offset behind the directives of a body, where code may begin. */
export function afterDirectives(body: Program['body'] | FunctionBody, start: number): number {
  let at = start;
  for (const statement of body) {
    if (!('directive' in statement) || !statement.directive) break;
    at = statement.end;
  }
  return at;
}

type FunctionBody = Extract<AnyNode, { type: 'BlockStatement' }>['body'];

/** Whether a function, without those inside it, has a `for await`. */
export function containsForAwait(node: AnyNode): boolean {
  if (node.type === 'ForOfStatement' && node.await) return true;
  return childrenOf(node).some((child) => !isFunction(child) && containsForAwait(child));
}
