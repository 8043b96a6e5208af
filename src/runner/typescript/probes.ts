/**
 * Puts probes into JavaScript. A probe is a call of the runtime (`guest/probes.ts`) around a value, or a
 * statement of its own. No probe awaits, wraps a function or stands between the program and a native
 * object, so the program keeps its ticks, its order and everything that it can see.
 */
import type { AnyNode } from 'acorn';
import { afterDirectives, containsForAwait, functionKind, shownParam } from './bodies';
import { canWrap, lastCallStart, promiseGroup } from './calls';
import { Edits } from './edits';
import { exportDeclaration, importDeclaration, refuseModuleSyntax } from './modules';
import { functionName, makesOwnPromise } from './names';
import type { ParsedModule } from './parse';
import { lineStarts, positionAt } from './positions';
import { errorAt } from './refuse';
import { boundNames, declaredNames, lexicalNames, Scopes, shownNames } from './scope';
import type { FunctionKind, Sites } from './sites';
import { isSleep } from './sleep';
import { childrenOf, isFunction } from './walk';
import type { FunctionNode } from './walk';

/** The function around a place. */
interface Context {
  /** Name of the variable that holds its frame; undefined in a function that cannot pause. */
  frame?: string;
  kind?: FunctionKind;
  scopes: Scopes;
  /** Whether `this` means the module's, which is undefined. */
  isModuleThis: boolean;
  /** Whether some loop in it is a `for await`, after which the frame may still count as paused. */
  hasForAwait: boolean;
  /** Line to go back to after a call, when the call stands among the arguments of another. */
  outerLine?: number;
}

/** Inserts probes into one module. */
export class Prober {
  readonly edits: Edits;
  readonly sites: Sites = { functions: [], pauses: [], imports: [] };
  private readonly starts: number[];
  private readonly parents: AnyNode[] = [];
  private readonly hasOwnPromise: boolean;
  /** Whether generators of this block may be coroutines. */
  private readonly usesAsyncio: boolean;
  private frames = 0;

  /**
   * @param js JavaScript with the lines of the reader's source.
   * @param name Name of the runtime in the compiled code; it occurs nowhere in `js`.
   */
  constructor(
    private readonly js: string,
    private readonly parsed: ParsedModule,
    private readonly name: string,
  ) {
    this.edits = new Edits(js);
    this.starts = lineStarts(js);
    this.usesAsyncio = parsed.program.body.some(({ type }) => type === 'ImportDeclaration');
    this.hasOwnPromise = /\b(?:class|function|let|const|var)\s+Promise\b/.test(js);
  }

  /** Probes the whole module; its own body becomes a frame as well. */
  probe(): void {
    const { program } = this.parsed;
    const context: Context = {
      ...this.frameContext('module', true),
      hasForAwait: containsForAwait(program),
    };
    const { enter, exit } = this.frameText(context, this.functionSite(program, 'module', []));
    const at = afterDirectives(program.body, 0);
    // A last line may be a comment, so what closes the module stands on a line of its own.
    this.around(at, this.js.length, (at > 0 ? ';' : '') + enter, `\n${exit}`);
    context.scopes.enter(lexicalNames(program.body));
    this.parents.push(program);
    for (const statement of program.body) this.visit(statement, context);
    this.parents.pop();
  }

  private line(offset: number): number {
    return positionAt(this.starts, offset).line;
  }

  /** Index of the first token at or after `offset`. */
  private tokenFrom(offset: number): number {
    const { tokens } = this.parsed;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** End of the first token at or after `offset` that reads `text`. */
  private endOfToken(offset: number, text: string): number {
    const { tokens } = this.parsed;
    for (let index = this.tokenFrom(offset); index < tokens.length; index++) {
      const token = tokens[index];
      if (token && this.js.slice(token.start, token.end) === text) return token.end;
    }
    throw new Error(`No '${text}' after offset ${offset}`);
  }

  private frameContext(kind: FunctionKind, isModuleThis: boolean): Context {
    return {
      frame: `${this.name}${this.frames++}`,
      kind,
      scopes: new Scopes(),
      isModuleThis,
      hasForAwait: false,
    };
  }

  private functionSite(
    node: AnyNode,
    kind: FunctionKind,
    params: Array<string | null>,
  ): { index: number; params: string[] } {
    const name = kind === 'module' ? '(module)' : functionName(node, this.parents);
    const index = this.sites.functions.length;
    const line = kind === 'module' ? 1 : this.line(node.start);
    this.sites.functions.push({ name, kind, line, params });
    return { index, params: params.filter((param) => param !== null) };
  }

  /** Index of a new pause at a node; what can be read there becomes its locals. */
  private pause(node: AnyNode, context: Context, shown?: AnyNode | null): string {
    const locals = context.scopes.readable();
    const text = shown ? this.js.slice(shown.start, shown.end).replace(/\s+/g, ' ') : '';
    const index = this.sites.pauses.length;
    this.sites.pauses.push({
      line: this.line(node.start),
      locals,
      text: text.length > 40 ? `${text.slice(0, 39)}…` : text,
    });
    return String(index);
  }

  private localsOf(pause: string): string {
    const locals = this.sites.pauses[Number(pause)]?.locals ?? [];
    return locals.length > 0 ? `,[${locals.join(',')}]` : '';
  }

  /** What stands around a body so that its beginning and end are seen. */
  private frameText(
    { frame }: Context,
    site: { index: number; params: string[] },
    call?: string,
  ): { enter: string; exit: string } {
    const { name } = this;
    const args = site.params.length > 0 ? `,[${site.params.join(',')}]` : call ? `,${name}.u` : '';
    return {
      enter: `const ${frame}=${name}.e(${site.index}${args}${call ? `,${call}` : ''});try{`,
      exit: `}catch(${name}e){throw ${name}.f(${frame},${name}e)}finally{${name}.x(${frame})}`,
    };
  }

  /** Inserts at both ends of a stretch, which may be empty. */
  private around(start: number, end: number, before: string, after: string): void {
    if (start === end) return this.edits.open(start, before + after);
    this.edits.open(start, before);
    this.edits.close(end, after);
  }

  private visitChildren(node: AnyNode, context: Context): void {
    this.parents.push(node);
    for (const child of childrenOf(node)) this.visit(child, context);
    this.parents.pop();
  }

  private visit(node: AnyNode, context: Context): void {
    if (isFunction(node)) return this.visitFunction(node, context);
    switch (node.type) {
      case 'ThisExpression':
        if (context.isModuleThis) this.edits.replace(node.start, node.end, `${this.name}.u`);
        return;
      case 'AwaitExpression':
        return this.visitAwait(node, context);
      case 'YieldExpression':
        return this.visitYield(node, context);
      case 'ReturnStatement':
        return this.visitReturn(node, context);
      case 'CallExpression':
      case 'TaggedTemplateExpression':
      case 'ChainExpression':
      case 'NewExpression':
        return this.visitCall(node, context);
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return this.visitLoop(node, context);
      case 'LabeledStatement':
        return this.visitLabel(node, context);
      case 'TryStatement':
        return this.visitTry(node, context);
      case 'CatchClause': {
        const names = node.param ? boundNames(node.param) : [];
        return this.inScope(context, names, () => {
          if (node.param) this.visitIn(node, node.param, context);
          context.scopes.makeReady(names);
          this.visitIn(node, node.body, context);
        });
      }
      case 'BlockStatement':
        return this.inScope(context, lexicalNames(node.body), () =>
          this.visitChildren(node, context),
        );
      case 'SwitchStatement': {
        this.visitIn(node, node.discriminant, context);
        const names = lexicalNames(node.cases.flatMap(({ consequent }) => consequent));
        return this.inScope(context, names, () => {
          for (const item of node.cases) {
            this.inScope(context, [], () => this.visitIn(node, item, context));
          }
        });
      }
      case 'VariableDeclaration':
        if (/using/.test(node.kind)) throw errorAt(this.js, node.start, 'using');
        this.visitChildren(node, context);
        context.scopes.makeReady(shownNames(node), node.kind === 'var');
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.inScope(context, node.id ? [node.id.name] : [], () =>
          this.visitChildren(node, context),
        );
      case 'ImportDeclaration':
        return importDeclaration(this.edits, this.sites, node, this.js);
      case 'ImportExpression':
      case 'MetaProperty':
      case 'ExportAllDeclaration':
        return refuseModuleSyntax(this.edits, node, this.js);
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        exportDeclaration(this.edits, node, this.js, this.name);
        if (node.declaration) this.visitIn(node, node.declaration, context);
        return;
      case 'PropertyDefinition':
        if (node.computed) this.visitIn(node, node.key, context);
        if (node.value) {
          this.parents.push(node);
          this.visit(node.value, { scopes: new Scopes(), isModuleThis: false, hasForAwait: false });
          this.parents.pop();
        }
        return;
      case 'StaticBlock':
        return this.visitChildren(node, {
          scopes: new Scopes(),
          isModuleThis: false,
          hasForAwait: false,
        });
      default:
        return this.visitChildren(node, context);
    }
  }

  private visitIn(parent: AnyNode, node: AnyNode, context: Context): void {
    this.parents.push(parent);
    this.visit(node, context);
    this.parents.pop();
  }

  private inScope(context: Context, names: readonly string[], work: () => void): void {
    context.scopes.enter(names);
    work();
    context.scopes.leave();
  }

  private visitFunction(node: FunctionNode, context: Context): void {
    const isModuleThis = node.type === 'ArrowFunctionExpression' && context.isModuleThis;
    const isPlain = !node.async && !node.generator;
    const plain: Context = { scopes: new Scopes(), isModuleThis, hasForAwait: false };
    const shown = node.params.map((param) => shownParam(param));
    const kind = functionKind(node);
    const site = isPlain ? undefined : this.functionSite(node, kind, shown);
    this.parents.push(node);
    const inner: Context = isPlain ? plain : this.frameContext(kind, isModuleThis);
    inner.hasForAwait = !isPlain && containsForAwait(node.body);
    for (const param of node.params) this.visit(param, plain);
    inner.scopes.enter();
    inner.scopes.makeReady(node.params.flatMap(boundNames));
    if (node.body.type === 'BlockStatement') {
      if (site) {
        const first = node.body.start + 1;
        const start = afterDirectives(node.body.body, first);
        const call =
          kind === 'generator' && start === first
            ? this.noteCalls(node, inner, site.index)
            : undefined;
        const { enter, exit } = this.frameText(inner, site, call);
        this.around(start, node.body.end - 1, (start > first ? ';' : '') + enter, exit);
      }
      this.visit(node.body, inner);
    } else {
      if (site) {
        const start = this.endOfToken(node.params.at(-1)?.end ?? node.start, '=>');
        const { enter, exit } = this.frameText(inner, site);
        this.edits.open(start, `{${enter}return ${this.name}.v(${inner.frame},(`);
        this.edits.close(node.end, `))${exit}}`);
      }
      this.visit(node.body, inner);
    }
    this.parents.pop();
  }

  /**
   * Has the runtime hear of every call of a generator function when it is made, long before its body
   * begins: by the default of a pattern behind the last parameter, which `length` does not count.
   * A rest parameter moves into such a pattern. Next to a directive there is no room for one.
   *
   * @returns name of the variable that holds the call, in the body
   */
  private noteCalls(node: FunctionNode, { frame }: Context, site: number): string | undefined {
    const last = node.params.at(-1);
    if (!this.usesAsyncio) return undefined;
    const { name } = this;
    const call = `${frame}c`;
    const noted = `[${name}.s]:${call}=${name}.c(${site})`;
    if (last?.type === 'RestElement') {
      const { start, end } = last.argument;
      this.edits.open(start, `{${noted},[${name}.s]:`);
      this.edits.close(end, `=${name}.R(arguments,${node.params.length - 1})}`);
      return call;
    }
    const from = last ? last.end : this.endOfToken(node.start, '(');
    const end = this.endOfToken(from, ')') - 1;
    const comma = this.parsed.tokens[this.tokenFrom(from)];
    const isOpen = !last || (comma !== undefined && this.js[comma.start] === ',');
    this.edits.open(end, `${isOpen ? '' : ','}...{${noted}}`);
    return call;
  }

  private visitAwait(node: Extract<AnyNode, { type: 'AwaitExpression' }>, context: Context): void {
    const { frame } = context;
    const pause = this.pause(node, context, node.argument);
    this.edits.open(node.start, `${this.name}.o(${frame},`);
    this.edits.close(node.end, ')');
    this.edits.open(node.start + 'await'.length, ` ${this.name}.a(${frame},${pause},`);
    this.edits.close(node.end, `${this.localsOf(pause)})`);
    this.visitIn(node, node.argument, context);
  }

  private visitYield(node: Extract<AnyNode, { type: 'YieldExpression' }>, context: Context): void {
    const { frame } = context;
    const pause = this.pause(node, context, node.argument);
    const keywordEnd = node.start + 'yield'.length;
    const start = node.delegate ? this.endOfToken(keywordEnd, '*') : keywordEnd;
    const probe = ` ${this.name}.${node.delegate ? 'd' : 'y'}(${frame},${pause},`;
    const locals = `${this.localsOf(pause)})`;
    this.edits.open(node.start, `${this.name}.r(${frame},`);
    if (!node.argument) {
      this.edits.close(node.end, `${probe}${this.name}.u${locals})`);
      return;
    }
    this.edits.close(node.end, ')');
    this.edits.open(start, probe);
    this.edits.close(node.end, locals);
    this.visitIn(node, node.argument, context);
  }

  private visitReturn(node: Extract<AnyNode, { type: 'ReturnStatement' }>, context: Context): void {
    if (!node.argument) return;
    if (context.frame) {
      const end = this.js[node.end - 1] === ';' ? node.end - 1 : node.end;
      this.edits.open(
        node.start + 'return'.length,
        ` ${this.name}.${context.kind === 'async-generator' ? 'V' : 'v'}(${context.frame},(`,
      );
      this.edits.close(end, '))');
    }
    this.visitIn(node, node.argument, context);
  }

  private visitCall(
    node: Extract<
      AnyNode,
      { type: 'CallExpression' | 'TaggedTemplateExpression' | 'ChainExpression' | 'NewExpression' }
    >,
    context: Context,
  ): void {
    if (!canWrap(node, this.parents)) return this.visitChildren(node, context);
    const { name } = this;
    const line = this.line(lastCallStart(node));
    const back = context.outerLine ?? line;
    const inner: Context = { ...context, outerLine: line };
    if (node.type === 'NewExpression') {
      const isPromise =
        node.callee.type === 'Identifier' && node.callee.name === 'Promise' && !this.hasOwnPromise;
      if (isPromise) {
        this.edits.open(node.start, `${name}.n(${name}.b(${line}),${name}.q(),`);
        this.edits.close(node.end, `,${isSleep(node) ? 1 : 0})`);
        // Nothing may run between the probe and the constructor, so only what has no effects is watched.
        const [executor, ...more] = node.arguments;
        if (
          executor &&
          more.length === 0 &&
          (isFunction(executor) || executor.type === 'Identifier')
        ) {
          this.edits.open(executor.start, `${name}.W(Promise,`);
          this.edits.close(executor.end, ')');
        }
      } else {
        this.edits.open(node.start, `${name}.w(${name}.b(${line}),`);
        this.edits.close(node.end, ')');
      }
      return this.visitChildren(node, inner);
    }
    const group = this.hasOwnPromise ? undefined : promiseGroup(node);
    if (group && node.type === 'CallExpression') {
      const [given] = node.arguments;
      this.edits.open(node.start, `${name}.G(${name}.b(${line}),`);
      this.edits.close(node.end, `,"${group}",${back})`);
      if (given) {
        this.edits.open(given.start, `${name}.k(`);
        this.edits.close(given.end, ')');
      }
      return this.visitChildren(node, inner);
    }
    const own = node.type === 'CallExpression' ? makesOwnPromise(node.callee) : 0;
    this.edits.open(node.start, `${name}.h(${name}.b(${line}),`);
    this.edits.close(node.end, own > 0 ? `,${back},${own})` : `,${back})`);
    this.visitChildren(node, inner);
  }

  private visitLoop(
    node: Extract<
      AnyNode,
      {
        type:
          | 'ForOfStatement'
          | 'ForInStatement'
          | 'ForStatement'
          | 'WhileStatement'
          | 'DoWhileStatement';
      }
    >,
    context: Context,
  ): void {
    const { name } = this;
    const { frame } = context;
    const isForAwait = node.type === 'ForOfStatement' && node.await;
    const parent = this.parents.at(-1);
    if (isForAwait && parent?.type !== 'LabeledStatement') this.wrapStatement(node, context);
    const head = 'left' in node ? node.left : 'init' in node ? node.init : undefined;
    const declaration = head?.type === 'VariableDeclaration' && head.kind !== 'var' ? head : null;
    this.inScope(context, declaration ? declaredNames(declaration) : [], () => {
      this.parents.push(node);
      if ('right' in node) {
        if (isForAwait) {
          const pause = this.pause(node, context, node.right);
          // A comma cannot stand here bare, so the right side is one argument as it is.
          const start = this.endOfToken(node.left.end, 'of');
          this.edits.open(start, ` ${name}.i(${frame},${pause},`);
          this.edits.close(this.closingParen(node.right.end), `${this.localsOf(pause)})`);
        }
        this.visit(node.right, context);
        this.visit(node.left, context);
      } else {
        for (const key of ['init', 'test', 'update'] as const) {
          const part =
            key in node ? (node as unknown as Record<string, AnyNode | null>)[key] : null;
          if (part) this.visit(part, context);
        }
      }
      const resume = frame && context.hasForAwait ? `${name}.r(${frame});` : '';
      const open = `${name}.g();${resume}${isForAwait ? 'try{' : ''}`;
      const close = isForAwait ? `}finally{${name}.p(${frame})}` : '';
      if (node.body.type === 'BlockStatement') {
        this.around(node.body.start + 1, node.body.end - 1, open, close);
      } else {
        this.edits.open(node.body.start, `{${open}`);
        this.edits.close(node.body.end, `${close}}`);
      }
      this.visit(node.body, context);
      this.parents.pop();
    });
  }

  /** Offset of the parenthesis that ends a loop's head, given the end of the last expression in it. */
  private closingParen(offset: number): number {
    const { tokens } = this.parsed;
    let last = offset;
    for (let index = this.tokenFrom(offset); index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || this.js.slice(token.start, token.end) !== ')') break;
      last = token.start;
    }
    return last;
  }

  private visitLabel(node: Extract<AnyNode, { type: 'LabeledStatement' }>, context: Context): void {
    const parent = this.parents.at(-1);
    if (context.frame && context.hasForAwait && parent?.type !== 'LabeledStatement') {
      this.wrapStatement(node, context);
    }
    this.visitIn(node, node.body, context);
  }

  /** After a statement that may have left a `for await`, the frame runs again. */
  private wrapStatement(node: AnyNode, { frame }: Context): void {
    this.edits.open(node.start, '{');
    this.edits.close(node.end, `;${this.name}.r(${frame})}`);
  }

  private visitTry(node: Extract<AnyNode, { type: 'TryStatement' }>, context: Context): void {
    const resume = context.frame ? `${this.name}.r(${context.frame});` : '';
    this.visitIn(node, node.block, context);
    if (node.handler) {
      const { param, body } = node.handler;
      const { frame } = context;
      const caught =
        param?.type !== 'Identifier'
          ? resume
          : frame
            ? `${this.name}.t(${frame},${param.name});`
            : `${this.name}.C(${param.name});`;
      if (caught) this.edits.open(body.start + 1, caught);
      this.visitIn(node, node.handler, context);
    }
    if (node.finalizer) {
      if (resume) this.edits.open(node.finalizer.start + 1, resume);
      this.visitIn(node, node.finalizer, context);
    }
  }
}
