import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PythonManifest } from '../manifest';
import { CACHE, MANIFEST, THREAD } from './make';
import { inputHash, source } from './paths';

/** What {@link buildPython} gives. */
export interface BuiltPython {
  /** A folder that holds exactly the files that `manifest` names. */
  dir: string;
  manifest: PythonManifest;
  /** Source of the Node thread that stands in for a page's worker. */
  thread: string;
}

/**
 * Makes everything that a page needs to run Python: the worker's script, CPython's WebAssembly and
 * the trimmed library, each packed with gzip, since a static host may not compress them, and named
 * after its content, so that browsers may keep it for ever.
 *
 * The result stays in `.cache/python` until Pyodide or a source file of this runner changes; making
 * it anew takes some seconds, in a thread of its own. Run it from the repository's root.
 */
export async function buildPython(): Promise<BuiltPython> {
  const dir = join(process.cwd(), CACHE, inputHash());
  if (!existsSync(dir)) await once(dir);
  const manifest = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8')) as PythonManifest;
  return { dir: join(dir, 'files'), manifest, thread: readFileSync(join(dir, THREAD), 'utf8') };
}

/** Docusaurus loads each plugin's modules afresh: what is under way is known to the whole process. */
const UNDER_WAY = Symbol.for('python-async-programming.python-build');

type Process = typeof globalThis & { [UNDER_WAY]?: Map<string, Promise<void>> };

/** Makes a folder, once however many ask for it at the same time. */
function once(dir: string): Promise<void> {
  const underWay = ((globalThis as Process)[UNDER_WAY] ??= new Map<string, Promise<void>>());
  const known = underWay.get(dir);
  if (known) return known;
  const made = makeInThread(dir).finally(() => underWay.delete(dir));
  underWay.set(dir, made);
  return made;
}

/** Compiling the library keeps a processor busy for seconds, which a bundler beside it can use. */
async function makeInThread(dir: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [source('build/thread.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  });
  const worker = new Worker(outputFiles[0]?.text ?? '', { eval: true, workerData: dir });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
