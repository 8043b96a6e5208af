import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PythonManifest } from '../manifest';
import { guestScript, nodeThread } from './guest';
import { packLibrary } from './library';
import { pyodideFolder } from './paths';

/** Where finished folders are kept, from the repository's root. */
export const CACHE = '.cache/python';
/** Names of the two files beside the `files` of a finished folder. */
export const MANIFEST = 'manifest.json';
export const THREAD = 'thread.js';

/** A file of the page and what the manifest says of it. */
interface Packed {
  name: string;
  bytes: Buffer;
}

/**
 * Makes everything that a page needs to run Python, in a folder that appears all at once.
 *
 * @param dir the folder, by its whole path; another process may be making the same
 */
export async function make(dir: string): Promise<void> {
  const [guest, program, library, thread] = await Promise.all([
    guestScript().then((script) => pack('guest', Buffer.from(script))),
    pack('program', readFileSync(join(pyodideFolder(), 'pyodide.asm.wasm'))),
    packLibrary().then((zip) => pack('library', zip)),
    nodeThread(),
  ]);
  const cache = join(process.cwd(), CACHE);
  mkdirSync(cache, { recursive: true });
  // Written aside and moved in one step: two builds at once do not see each other's half.
  const aside = mkdtempSync(join(cache, 'making-'));
  mkdirSync(join(aside, 'files'));
  for (const { name, bytes } of [guest, program, library]) {
    writeFileSync(join(aside, 'files', name), bytes);
  }
  const said = ({ name, bytes }: Packed) => ({ name, bytes: bytes.length });
  const manifest: PythonManifest = {
    guest: said(guest),
    program: said(program),
    library: said(library),
  };
  writeFileSync(join(aside, MANIFEST), JSON.stringify(manifest, null, 2));
  writeFileSync(join(aside, THREAD), thread);
  try {
    renameSync(aside, dir);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}

async function pack(part: string, content: Uint8Array): Promise<Packed> {
  const bytes = await promisify(gzip)(content, { level: 9 });
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { name: `${part}.${hash}.bin`, bytes };
}
