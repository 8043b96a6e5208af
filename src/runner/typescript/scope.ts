/**
 * Which local variables can be read at a pause without touching one that is not there yet. A block
 * scope knows all the names it declares from its beginning; a name is *ready* once its declaration has
 * been passed. Reading a name before that would throw (ECMA-262, 9.1.1.1.6 GetBindingValue).
 */
import type { Node, Pattern, Statement, VariableDeclaration } from 'acorn';

/** More than this is not worth reading at one pause. */
const MOST_LOCALS = 12;

interface Scope {
  /** Names that this scope declares, which hide outer ones from its first character on. */
  declared: Set<string>;
  /** Those of them that hold a value by now, in order. */
  ready: string[];
}

/** The scopes around one place in one function, innermost last. */
export class Scopes {
  private readonly scopes: Scope[] = [];

  /** Enters a scope that declares `names`. */
  enter(names: Iterable<string> = []): void {
    this.scopes.push({ declared: new Set(names), ready: [] });
  }

  leave(): void {
    this.scopes.pop();
  }

  /** Makes names readable from here on. A `var` belongs to the whole function. */
  makeReady(names: readonly string[], isVar = false): void {
    const scope = isVar ? this.scopes[0] : this.scopes.at(-1);
    scope?.ready.push(...names.filter((name) => !scope.ready.includes(name)));
  }

  /** Names that can be read now, outermost first. */
  readable(): string[] {
    const hidden = new Set<string>();
    const names: string[] = [];
    for (const { declared, ready } of this.scopes.toReversed()) {
      names.unshift(...ready.filter((name) => !hidden.has(name)));
      for (const name of [...declared, ...ready]) hidden.add(name);
    }
    return names.slice(-MOST_LOCALS);
  }
}

/** Names that a pattern binds, in order. */
export function boundNames(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(element) : []));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

/** Names that the statements of one block declare for that block: `let`, `const`, `class`, `function`. */
export function lexicalNames(statements: ReadonlyArray<Node>): string[] {
  return statements.flatMap((node) => {
    const statement = node as Statement;
    if (statement.type === 'VariableDeclaration') {
      return statement.kind === 'var' ? [] : declaredNames(statement);
    }
    const isNamed =
      statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration';
    return isNamed ? [statement.id.name] : [];
  });
}

/** Names of a variable declaration. */
export function declaredNames(declaration: VariableDeclaration): string[] {
  return declaration.declarations.flatMap(({ id }) => boundNames(id));
}

/** Those of a declaration worth showing: a function that was only given a name is not. */
export function shownNames(declaration: VariableDeclaration): string[] {
  return declaration.declarations.flatMap(({ id, init }) =>
    init && /Function|Class/.test(init.type) ? [] : boundNames(id),
  );
}
