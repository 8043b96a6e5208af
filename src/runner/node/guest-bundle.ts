import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** Parts of sucrase that taking types off never reaches: other languages, other module systems, maps. */
const UNUSED_SUCRASE =
  /sucrase[\\/]dist[\\/]esm[\\/](?:transformers[\\/](?:CJSImport|Flow|JestHoist|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish|ReactDisplayName|ReactHotLoader)Transformer|CJSImportProcessor|computeSourceMap|util[\\/]formatTokens|Options)\.js$/;

/** Bundles sucrase's ES modules, and of those only what taking types off needs. */
const leanSucrase: Plugin = {
  name: 'lean-sucrase',
  setup(builder) {
    builder.onResolve({ filter: /^sucrase\/dist\/parser\// }, ({ path, ...options }) =>
      builder.resolve(path.replace('sucrase/dist/', 'sucrase/dist/esm/'), {
        resolveDir: options.resolveDir,
        kind: 'import-statement',
      }),
    );
    builder.onLoad({ filter: UNUSED_SUCRASE }, () => ({
      contents: 'export default class {} export function validateOptions() {}',
      loader: 'js',
    }));
  },
};

/** The worlds that a guest is built for. */
const ENTRIES = {
  worker: join(here, '../typescript/guest/worker.ts'),
  node: join(here, 'guest.ts'),
} as const;

/**
 * Bundles compiler and guest into one script without imports.
 *
 * @param world `worker` for a classic worker in a page, `node` for a worker thread.
 */
export async function buildGuest(
  world: keyof typeof ENTRIES = 'worker',
): Promise<{ code: string }> {
  const { outputFiles } = await build({
    entryPoints: [ENTRIES[world]],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: world === 'node' ? 'node' : 'browser',
    legalComments: 'none',
    write: false,
    plugins: [leanSucrase],
    logLevel: 'silent',
  });
  return { code: outputFiles[0]?.text ?? '' };
}
