/**
 * What becomes of `import` and `export`. A block is a module that imports one thing, `asyncio`, and that
 * nobody imports. Imports turn into constants at its very beginning, where ECMA-262 binds them too.
 */
import type { AnyNode, ImportDeclaration } from 'acorn';
import { CompileError } from './compile-error';
import type { Edits } from './edits';
import { errorAt } from './refuse';
import { lineStarts, positionAt } from './positions';
import type { ImportSite, Sites } from './sites';

/** Modules that a block can import. */
export const KNOWN_MODULES: readonly string[] = ['asyncio'];

function requireKnown(js: string, at: number, module: unknown): void {
  if (KNOWN_MODULES.includes(String(module))) return;
  const known = KNOWN_MODULES.map((name) => `'${name}'`).join(', ');
  throw errorAt(js, at, 'import-module', { known, module: String(module) });
}

/** Nothing but the line ends of a stretch, so that what follows keeps its line. */
function lineEnds(text: string): string {
  return text.replace(/[^\r\n\u2028\u2029]+/g, '');
}

/**
 * Takes an `import` out and notes what it asked for.
 *
 * @throws CompileError when it imports anything else than a known module.
 */
export function importDeclaration(
  edits: Edits,
  sites: Sites,
  node: ImportDeclaration,
  js: string,
): void {
  requireKnown(js, node.source.start, node.source.value);
  const starts = lineStarts(js);
  const site: ImportSite = { module: String(node.source.value), names: [] };
  for (const specifier of node.specifiers) {
    const name =
      specifier.type === 'ImportNamespaceSpecifier'
        ? '*'
        : specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : specifier.imported.type === 'Identifier'
            ? specifier.imported.name
            : String(specifier.imported.value);
    const local = specifier.local.name;
    site.names.push({ name, local, ...positionAt(starts, specifier.start) });
  }
  sites.imports.push(site);
  const semicolon = /^\s*$/.test(js.slice(0, node.start)) ? '' : ';';
  edits.replace(node.start, node.end, semicolon + lineEnds(js.slice(node.start, node.end)));
}

/** @throws CompileError: `import()`, `import.meta` and `export … from` have no place in a block. */
export function refuseModuleSyntax(edits: Edits, node: AnyNode, js: string): void {
  if (node.type === 'ImportExpression') throw errorAt(js, node.start, 'import-dynamic');
  if (node.type === 'MetaProperty' && node.meta.name === 'import') {
    throw errorAt(js, node.start, 'import-meta');
  }
  if (node.type !== 'ExportAllDeclaration') return;
  requireKnown(js, node.source.start, node.source.value);
  edits.replace(node.start, node.end, lineEnds(js.slice(node.start, node.end)));
}

/** Takes `export` off a declaration; nobody imports a block. */
export function exportDeclaration(
  edits: Edits,
  node: Extract<AnyNode, { type: 'ExportNamedDeclaration' | 'ExportDefaultDeclaration' }>,
  js: string,
  runtime: string,
): void {
  if (node.type === 'ExportNamedDeclaration') {
    if (node.source) requireKnown(js, node.source.start, node.source.value);
    const end = node.declaration ? node.declaration.start : node.end;
    edits.replace(node.start, end, lineEnds(js.slice(node.start, end)));
    return;
  }
  const { declaration } = node;
  const isNamed = 'id' in declaration && declaration.id && /Declaration$/.test(declaration.type);
  const [words = ''] = EXPORT_DEFAULT.exec(js.slice(node.start)) ?? [];
  const start = node.start + words.length;
  if (isNamed) return edits.replace(node.start, start, lineEnds(words));
  // A function or class without a name of its own is called 'default' (ECMA-262, 16.2.3.7).
  edits.replace(node.start, start, `${lineEnds(words)}${runtime}.z={default:`);
  edits.close(js[node.end - 1] === ';' ? node.end - 1 : node.end, '}.default;');
}

/** `export default`, whatever stands between the two. */
const EXPORT_DEFAULT = /^export(?:\s|\/\*[^]*?\*\/|\/\/.*)*default/;

/** Constants for everything that is imported, in one line. */
export function importConstants(sites: Sites, runtime: string): string {
  return sites.imports
    .map(({ names }, index) =>
      names
        .map(({ name, local }) =>
          name === '*'
            ? `const ${local}=${runtime}.m[${index}];`
            : `const ${local}=${runtime}.m[${index}][${JSON.stringify(name)}];`,
        )
        .join(''),
    )
    .join('');
}

/**
 * Looks up what compiled code imports.
 *
 * @param provided The modules there are, by name.
 * @throws CompileError where a module lacks a name that is asked of it.
 */
export function resolveImports(
  sites: Sites,
  provided: ReadonlyMap<string, object>,
): ReadonlyArray<object> {
  return sites.imports.map(({ module, names }) => {
    const exports = provided.get(module) ?? {};
    for (const { name, line, column } of names) {
      if (name === '*' || Object.hasOwn(exports, name)) continue;
      throw new CompileError('import-name', { module, name }, line, column);
    }
    return exports;
  });
}
