/** What the probes of every construct share: where they are, and how they go on inside. */
import type { AnyNode } from 'acorn';
import { Edits } from '../edits';
import type { Scopes } from '../scope';
import type { FunctionKind, Sites } from '../sites';
import { childrenOf } from '../walk';
import type { Source } from './source';

/** The function around a place. */
export interface Context {
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

/** Goes through a module from its beginning to its end. */
export abstract class Walker {
  readonly edits: Edits;
  readonly sites: Sites = { functions: [], pauses: [], imports: [], quotes: [] };
  /** Nodes around the one that is visited, innermost last. */
  readonly parents: AnyNode[] = [];
  /** Whether the block has a `Promise` of its own. */
  readonly hasOwnPromise: boolean;
  private frames = 0;

  /**
   * @param name Name of the runtime in the compiled code; it occurs nowhere in the source.
   * @param usesAsyncio Whether generators of this block may be coroutines.
   */
  constructor(
    readonly source: Source,
    readonly name: string,
    readonly usesAsyncio: boolean,
  ) {
    this.edits = new Edits(source.js);
    this.hasOwnPromise = /\b(?:class|function|let|const|var)\s+Promise\b/.test(source.js);
  }

  /** Probes a node and what is inside it. */
  abstract visit(node: AnyNode, context: Context): void;

  /** A name for the variable that holds the frame of one more function. */
  nextFrame(): string {
    return `${this.name}${this.frames++}`;
  }

  /** Inserts at both ends of a stretch, which may be empty. */
  around(start: number, end: number, before: string, after: string): void {
    if (start === end) return this.edits.open(start, before + after);
    this.edits.open(start, before);
    this.edits.close(end, after);
  }

  /** Visits what is directly inside a node. */
  visitChildren(node: AnyNode, context: Context): void {
    this.parents.push(node);
    for (const child of childrenOf(node)) this.visit(child, context);
    this.parents.pop();
  }

  /** Visits one of the nodes inside `parent`. */
  visitIn(parent: AnyNode, node: AnyNode, context: Context): void {
    this.parents.push(parent);
    this.visit(node, context);
    this.parents.pop();
  }

  /** Does `work` where `names` are declared, but not yet readable. */
  inScope(context: Context, names: readonly string[], work: () => void): void {
    context.scopes.enter(names);
    work();
    context.scopes.leave();
  }
}
