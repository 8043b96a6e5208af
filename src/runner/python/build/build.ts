import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PythonManifest } from '../manifest';
import { guestScript, nodeThread } from './guest';
import { packLibrary } from './library';
import { inputHash, pyodideFolder } from './paths';

/** What {@link buildPython} gives. */
export interface BuiltPython {
  /** A folder that holds exactly the files that `manifest` names. */
  dir: string;
  manifest: PythonManifest;
  /** Source of the Node thread that stands in for a page's worker. */
  thread: string;
}

const CACHE = '.cache/python';
const MANIFEST = 'manifest.json';
const THREAD = 'thread.js';

/**
 * Makes everything that a page needs to run Python: the worker's script, CPython's WebAssembly and
 * the trimmed library, each packed with gzip, since a static host may not compress them, and named
 * after its content, so that browsers may keep it for ever.
 *
 * The result stays in `.cache/python` until Pyodide or a source file of this runner changes; making
 * it anew takes some seconds. Run it from the repository's root.
 */
export async function buildPython(): Promise<BuiltPython> {
  const dir = join(process.cwd(), CACHE, inputHash());
  if (!existsSync(dir)) await make(dir);
  const manifest = JSON.parse(readFileSync(join(dir, MANIFEST), 'utf8')) as PythonManifest;
  return { dir: join(dir, 'files'), manifest, thread: readFileSync(join(dir, THREAD), 'utf8') };
}

async function make(dir: string): Promise<void> {
  const parts = {
    guest: Buffer.from(await guestScript()),
    program: readFileSync(join(pyodideFolder(), 'pyodide.asm.wasm')),
    library: await packLibrary(),
  };
  mkdirSync(join(process.cwd(), CACHE), { recursive: true });
  // Written aside and moved in one step: two builds at once do not see each other's half.
  const aside = mkdtempSync(join(process.cwd(), CACHE, 'making-'));
  mkdirSync(join(aside, 'files'));
  const manifest: PythonManifest = {
    guest: store(join(aside, 'files'), 'guest', parts.guest),
    program: store(join(aside, 'files'), 'program', parts.program),
    library: store(join(aside, 'files'), 'library', parts.library),
  };
  writeFileSync(join(aside, MANIFEST), JSON.stringify(manifest, null, 2));
  writeFileSync(join(aside, THREAD), await nodeThread());
  try {
    renameSync(aside, dir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}

function store(folder: string, part: string, bytes: Uint8Array): { name: string; bytes: number } {
  const packed = gzipSync(bytes, { level: 9 });
  const name = `${part}.${createHash('sha256').update(packed).digest('hex').slice(0, 10)}.bin`;
  writeFileSync(join(folder, name), packed);
  return { name, bytes: packed.length };
}
