/**
 * What of our dependencies a page need not load. Each cut is checked when it is made: a release that reads
 * differently ends the build instead of shipping something else.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Parts of sucrase that taking types off never reaches: other languages, other module systems, maps. */
const UNUSED_SUCRASE =
  /sucrase[\\/]dist[\\/]esm[\\/](?:transformers[\\/](?:CJSImport|Flow|JestHoist|JSX|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish|ReactDisplayName|ReactHotLoader)Transformer|CJSImportProcessor|computeSourceMap|util[\\/](?:formatTokens|getNonTypeIdentifiers)|Options|parser[\\/]plugins[\\/](?:flow|jsx[\\/]xhtml))\.js$/;

/** Bundles sucrase's ES modules, and of those only what taking types off needs. */
export const leanSucrase: Plugin = {
  name: 'lean-sucrase',
  setup(builder) {
    builder.onResolve({ filter: /^sucrase\/dist\/parser\// }, ({ path, resolveDir }) =>
      builder.resolve(path.replace('sucrase/dist/', 'sucrase/dist/esm/'), {
        resolveDir,
        kind: 'import-statement',
      }),
    );
    builder.onLoad({ filter: UNUSED_SUCRASE }, async ({ path }) => {
      const names = (await readFile(path, 'utf8')).matchAll(/^export (?:function|const) (\w+)/gm);
      const empty = [...names].map(([, name]) => `export function ${name}() {}`);
      return { contents: ['export default class {}', ...empty].join('\n'), loader: 'js' };
    });
  },
};

/** acorn's tables of identifier characters, and the properties of regular expressions that say the same. */
const ACORN_TABLES: ReadonlyArray<[RegExp, string]> = [
  [/var astralIdentifierCodes = \[.*\];/, ''],
  [/var astralIdentifierStartCodes = \[.*\];/, ''],
  [/var nonASCIIidentifierChars = ".*";/, ''],
  [/var nonASCIIidentifierStartChars = ".*";/, ''],
  [/new RegExp\("\[" \+ nonASCIIidentifierStartChars \+ "\]"\)/, '/\\p{ID_Start}/u'],
  [
    /new RegExp\("\[" \+ nonASCIIidentifierStartChars \+ nonASCIIidentifierChars \+ "\]"\)/,
    '/[\\p{ID_Continue}\\u200c\\u200d]/u',
  ],
  [
    /isInAstralSet\(code, astralIdentifierStartCodes\) \|\| isInAstralSet\(code, astralIdentifierCodes\)/,
    'nonASCIIidentifier.test(String.fromCodePoint(code))',
  ],
  [
    /isInAstralSet\(code, astralIdentifierStartCodes\)/,
    'nonASCIIidentifierStart.test(String.fromCodePoint(code))',
  ],
];

/** Bundles acorn without tables that every engine of a page has built in. */
export const leanAcorn: Plugin = {
  name: 'lean-acorn',
  setup(builder) {
    builder.onLoad({ filter: /acorn[\\/]dist[\\/]acorn\.mjs$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [table, builtIn] of ACORN_TABLES) {
        if (!table.test(contents)) throw new Error(`acorn reads differently: no ${table.source}`);
        contents = contents.replace(table, () => builtIn);
      }
      return { contents, loader: 'js' };
    });
  },
};
