/** Functions that can pause: what stands around their bodies, and what they give back. */
import type { AnyNode } from 'acorn';
import { afterDirectives, containsForAwait, functionKind, shownParam } from '../bodies';
import { functionName } from '../names';
import { boundNames, Scopes } from '../scope';
import type { FunctionKind } from '../sites';
import type { FunctionNode } from '../walk';
import type { Context, Walker } from './walker';

/** A function's place among the sites, and the names that its task shows as parameters. */
export interface Frame {
  index: number;
  params: string[];
}

/** The context inside of a function that can pause. */
export function frameContext(walker: Walker, kind: FunctionKind, isModuleThis: boolean): Context {
  return {
    frame: walker.nextFrame(),
    kind,
    scopes: new Scopes(),
    isModuleThis,
    hasForAwait: false,
  };
}

/** Notes a function whose calls are tasks. */
export function functionSite(
  walker: Walker,
  node: AnyNode,
  kind: FunctionKind,
  params: Array<string | null>,
): Frame {
  const name = kind === 'module' ? '(module)' : functionName(node, walker.parents);
  const index = walker.sites.functions.length;
  const line = kind === 'module' ? 1 : walker.source.line(node.start);
  walker.sites.functions.push({ name, kind, line, params });
  return { index, params: params.filter((param) => param !== null) };
}

/** What stands around a body so that its beginning and end are seen. */
export function frameText(
  walker: Walker,
  { frame }: Context,
  site: Frame,
  call?: string,
): { enter: string; exit: string } {
  const { name } = walker;
  const args = site.params.length > 0 ? `,[${site.params.join(',')}]` : call ? `,${name}.u` : '';
  return {
    enter: `const ${frame}=${name}.e(${site.index}${args}${call ? `,${call}` : ''});try{`,
    exit: `}catch(${name}e){throw ${name}.f(${frame},${name}e)}finally{${name}.x(${frame})}`,
  };
}

/** A function of any form: one that can pause gets a frame around its body. */
export function probeFunction(walker: Walker, node: FunctionNode, context: Context): void {
  const isModuleThis = node.type === 'ArrowFunctionExpression' && context.isModuleThis;
  const isPlain = !node.async && !node.generator;
  const plain: Context = { scopes: new Scopes(), isModuleThis, hasForAwait: false };
  const shown = node.params.map((param) => shownParam(param));
  const kind = functionKind(node);
  const site = isPlain ? undefined : functionSite(walker, node, kind, shown);
  walker.parents.push(node);
  const inner: Context = isPlain ? plain : frameContext(walker, kind, isModuleThis);
  inner.hasForAwait = !isPlain && containsForAwait(node.body);
  for (const param of node.params) walker.visit(param, plain);
  inner.scopes.enter();
  inner.scopes.makeReady(node.params.flatMap(boundNames));
  if (node.body.type === 'BlockStatement') {
    if (site) {
      const first = node.body.start + 1;
      const start = afterDirectives(node.body.body, first);
      const call =
        kind === 'generator' && start === first
          ? noteCalls(walker, node, inner, site.index)
          : undefined;
      const { enter, exit } = frameText(walker, inner, site, call);
      walker.around(start, node.body.end - 1, (start > first ? ';' : '') + enter, exit);
    }
    walker.visit(node.body, inner);
  } else {
    if (site) {
      const start = walker.source.endOfToken(node.params.at(-1)?.end ?? node.start, '=>');
      const { enter, exit } = frameText(walker, inner, site);
      walker.edits.open(start, `{${enter}return ${walker.name}.v(${inner.frame},(`);
      walker.edits.close(node.end, `))${exit}}`);
    }
    walker.visit(node.body, inner);
  }
  walker.parents.pop();
}

/**
 * Has the runtime hear of every call of a generator function when it is made, long before its body
 * begins: by the default of a pattern behind the last parameter, which `length` does not count.
 * A rest parameter moves into such a pattern. Next to a directive there is no room for one.
 *
 * @returns name of the variable that holds the call, in the body
 */
function noteCalls(
  walker: Walker,
  node: FunctionNode,
  { frame }: Context,
  site: number,
): string | undefined {
  const last = node.params.at(-1);
  if (!walker.usesAsyncio) return undefined;
  const { name } = walker;
  const call = `${frame}c`;
  const noted = `[${name}.s]:${call}=${name}.c(${site})`;
  if (last?.type === 'RestElement') {
    const { start, end } = last.argument;
    walker.edits.open(start, `{${noted},[${name}.s]:`);
    walker.edits.close(end, `=${name}.R(arguments,${node.params.length - 1})}`);
    return call;
  }
  const from = last ? last.end : walker.source.endOfToken(node.start, '(');
  const end = walker.source.endOfToken(from, ')') - 1;
  const comma = walker.source.tokens[walker.source.tokenFrom(from)];
  const isOpen = !last || (comma !== undefined && walker.source.js[comma.start] === ',');
  walker.edits.open(end, `${isOpen ? '' : ','}...{${noted}}`);
  return call;
}

/** `return`: what an async function gives back is seen. */
export function probeReturn(
  walker: Walker,
  node: Extract<AnyNode, { type: 'ReturnStatement' }>,
  context: Context,
): void {
  if (!node.argument) return;
  if (context.frame) {
    const end = walker.source.js[node.end - 1] === ';' ? node.end - 1 : node.end;
    walker.edits.open(
      node.start + 'return'.length,
      ` ${walker.name}.${context.kind === 'async-generator' ? 'V' : 'v'}(${context.frame},(`,
    );
    walker.edits.close(end, '))');
  }
  walker.visitIn(node, node.argument, context);
}
