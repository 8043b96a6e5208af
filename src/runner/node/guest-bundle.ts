import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanAcorn, leanSucrase } from './lean-plugins';

const here = dirname(fileURLToPath(import.meta.url));

const ASYNCIO = join(here, '../../asyncio/index.ts');

/** The worlds that a guest is built for. */
const ENTRIES = {
  worker: join(here, '../typescript/guest/worker.ts'),
  node: join(here, 'guest.ts'),
} as const;

/** Globals that the guest keeps for itself, since a block may replace them. */
const KEPT =
  'Array,DOMException,Error,Event,Map,Number,Object,Promise,Reflect,RegExp,Set,String,Symbol,WeakMap';

/**
 * Bundles compiler and guest into one script without imports. It is without 'asyncio', too: see
 * {@link buildAsyncio}.
 *
 * @param world `worker` for a classic worker in a page, `node` for a worker thread.
 */
export async function buildGuest(
  world: keyof typeof ENTRIES = 'worker',
): Promise<{ code: string }> {
  return { code: await bundleGuest(ENTRIES[world], world === 'node' ? 'node' : 'browser') };
}

/**
 * Bundles a guest for any host.
 *
 * @param entry file that serves the guest to its host
 */
export async function bundleGuest(
  entry: string,
  platform: 'node' | 'browser' = 'browser',
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform,
    legalComments: 'none',
    write: false,
    plugins: [leanSucrase, leanAcorn],
    logLevel: 'silent',
  });
  return withGlobals(outputFiles[0]?.text ?? '');
}

/**
 * Bundles asyncio into a script whose value is the module. It travels only with runs that import it. Its
 * classes and functions keep their names, since blocks can print them.
 */
export async function buildAsyncio(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ASYNCIO],
    bundle: true,
    minify: true,
    keepNames: true,
    format: 'cjs',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const { text = '' } = outputFiles[0] ?? {};
  return `${withGlobals(`const module={exports:{}};${text};return module.exports;`)}\n//# sourceURL=asyncio.js`;
}

function withGlobals(code: string): string {
  return `((${KEPT})=>{${code}})(${KEPT})`;
}
