import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { leanAcorn, leanSucrase } from './lean-plugins';

const here = dirname(fileURLToPath(import.meta.url));

const ASYNCIO = join(here, '../../asyncio/index.ts');

/** Keeps the names of asyncio's classes and functions, which blocks can print, while all else is shortened. */
const namedAsyncio: Plugin = {
  name: 'named-asyncio',
  setup(builder) {
    builder.onLoad({ filter: /asyncio[\\/]index\.ts$/ }, async ({ path }) => {
      if (path !== ASYNCIO) return undefined;
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        keepNames: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        logLevel: 'silent',
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'js' };
    });
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
    plugins: [leanSucrase, leanAcorn, namedAsyncio],
    logLevel: 'silent',
  });
  return { code: outputFiles[0]?.text ?? '' };
}
