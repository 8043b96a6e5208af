/**
 * Puts probes into JavaScript. A probe is a call of the runtime (`guest/probes.ts`) around a value, or a
 * statement of its own. No probe awaits, wraps a function or stands between the program and a native
 * object, so the program keeps its ticks, its order and everything that it can see.
 */
import type { AnyNode, Program } from 'acorn';
import { afterDirectives, containsForAwait } from '../bodies';
import { exportDeclaration, importDeclaration, refuseModuleSyntax } from '../modules';
import type { ParsedModule } from '../parse';
import { errorAt } from '../refuse';
import { boundNames, lexicalNames, Scopes, shownNames } from '../scope';
import { isFunction } from '../walk';
import { probeCall } from './calls';
import { probeEval } from './evals';
import { frameContext, frameText, functionSite, probeFunction, probeReturn } from './functions';
import { probeLabel, probeLoop } from './loops';
import { probeAwait, probeYield } from './pauses';
import { Source } from './source';
import { probeTry } from './tries';
import { Walker, type Context } from './walker';

/** Inserts probes into one module. */
export class Prober extends Walker {
  private readonly program: Program;

  /**
   * @param js JavaScript with the lines of the reader's source.
   * @param name Name of the runtime in the compiled code; it occurs nowhere in `js`.
   */
  constructor(js: string, { program, tokens }: ParsedModule, name: string) {
    const usesAsyncio = program.body.some(({ type }) => type === 'ImportDeclaration');
    super(new Source(js, tokens), name, usesAsyncio);
    this.program = program;
  }

  /** Probes the whole module; its own body becomes a frame as well. */
  probe(): void {
    const { program } = this;
    const context: Context = {
      ...frameContext(this, 'module', true),
      hasForAwait: containsForAwait(program),
    };
    const { enter, exit } = frameText(this, context, functionSite(this, program, 'module', []));
    const at = afterDirectives(program.body, 0);
    // A last line may be a comment, so what closes the module stands on a line of its own.
    this.around(at, this.source.js.length, (at > 0 ? ';' : '') + enter, `\n${exit}`);
    context.scopes.enter(lexicalNames(program.body));
    this.parents.push(program);
    for (const statement of program.body) this.visit(statement, context);
    this.parents.pop();
  }

  override visit(node: AnyNode, context: Context): void {
    if (isFunction(node)) return probeFunction(this, node, context);
    switch (node.type) {
      case 'ThisExpression':
        if (context.isModuleThis) this.edits.replace(node.start, node.end, `${this.name}.u`);
        return;
      case 'AwaitExpression':
        return probeAwait(this, node, context);
      case 'YieldExpression':
        return probeYield(this, node, context);
      case 'ReturnStatement':
        return probeReturn(this, node, context);
      case 'CallExpression':
        if (context.isModuleThis) probeEval(this.edits, node, this.name);
        return probeCall(this, node, context);
      case 'TaggedTemplateExpression':
      case 'ChainExpression':
      case 'NewExpression':
        return probeCall(this, node, context);
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'ForStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
        return probeLoop(this, node, context);
      case 'LabeledStatement':
        return probeLabel(this, node, context);
      case 'TryStatement':
        return probeTry(this, node, context);
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
        if (/using/.test(node.kind)) throw errorAt(this.source.js, node.start, 'using');
        this.visitChildren(node, context);
        context.scopes.makeReady(shownNames(node), node.kind === 'var');
        return;
      case 'ClassDeclaration':
      case 'ClassExpression':
        return this.inScope(context, node.id ? [node.id.name] : [], () =>
          this.visitChildren(node, context),
        );
      case 'ImportDeclaration':
        return importDeclaration(this.edits, this.sites, node, this.source.js);
      case 'ImportExpression':
      case 'MetaProperty':
      case 'ExportAllDeclaration':
        return refuseModuleSyntax(this.edits, node, this.source.js);
      case 'ExportNamedDeclaration':
      case 'ExportDefaultDeclaration':
        exportDeclaration(this.edits, node, this.source.js, this.name);
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
}
