import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';
import { blockDeclarations } from './declarations';

const ENTRY = join(process.cwd(), 'src/runner/typescript/types/worker.ts');

/** Puts the declarations where the worker imports them from. */
const declarations: Plugin = {
  name: 'block-declarations',
  setup(builder) {
    builder.onResolve({ filter: /^block-declarations$/ }, ({ path }) => ({
      path,
      namespace: 'block-declarations',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'block-declarations' }, () => ({
      contents: JSON.stringify(blockDeclarations()),
      loader: 'json',
    }));
  },
};

/** The script of the type worker: TypeScript, its libraries and asyncio's types in one. */
export async function typesScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    platform: 'browser',
    // TypeScript asks for these only where it finds itself in Node.
    external: ['fs', 'path', 'os', 'crypto', 'inspector', 'perf_hooks', 'source-map-support'],
    legalComments: 'none',
    write: false,
    plugins: [declarations],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
