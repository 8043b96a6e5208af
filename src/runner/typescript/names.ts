import type { AnyNode } from 'acorn';

/** Native methods that call their argument at once and return a promise of their own making. */
const OWN_PROMISE = new Set(
  'then catch finally all allSettled any race try fromAsync read cancel pipeTo write close abort request'.split(
    ' ',
  ),
);

/** Name of a property key, a private name or an identifier; undefined when it is computed. */
function keyName(key: AnyNode, computed: boolean): string | undefined {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  if (key.type === 'Literal') return String(key.value);
  return undefined;
}

/** Name of what is called: `fetchUser` in `api.fetchUser(1)`. */
export function calleeName(callee: AnyNode): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression') return undefined;
  return keyName(callee.property, callee.computed);
}

/** Methods that answer with a promise of what comes after another promise. */
export const CHAINING = ['then', 'catch', 'finally'] as const;

/**
 * Whether a call of this name may hand out a promise other than that of a function it called: 0 for no; 2
 * and more for those of {@link CHAINING}, in their order; 1 for any other.
 */
export function makesOwnPromise(callee: AnyNode): number {
  const name = callee.type === 'MemberExpression' ? calleeName(callee) : undefined;
  if (name === undefined || !OWN_PROMISE.has(name)) return 0;
  return CHAINING.findIndex((method) => method === name) + 2;
}

/**
 * The name that a reader would give a function: its own, that of what it is assigned to, or what it is
 * handed to.
 *
 * @param parents Nodes around it, innermost last.
 */
export function functionName(node: AnyNode, parents: readonly AnyNode[]): string {
  const parent = parents.at(-1);
  if ('id' in node && node.id && 'name' in node.id) return node.id.name;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : '(anonymous)';
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return calleeName(parent.left) ?? '(anonymous)';
    case 'Property':
      return keyName(parent.key, parent.computed) ?? '(anonymous)';
    case 'MethodDefinition':
    case 'PropertyDefinition': {
      const owner = parents.at(-3);
      const className = owner && 'id' in owner && owner.id && 'name' in owner.id && owner.id.name;
      const name = keyName(parent.key, parent.computed) ?? '(anonymous)';
      return className ? `${className}.${name}` : name;
    }
    case 'CallExpression': {
      const callee = parent.callee === node ? undefined : calleeName(parent.callee);
      return callee ? `${callee} callback` : '(anonymous)';
    }
    default:
      return '(anonymous)';
  }
}
