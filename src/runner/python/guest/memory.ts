import type { FileSystem, Pyodide } from './pyodide';

const HOME = '/home/pyodide';
/** Where files of the machine itself stand; a program cannot add any there that would last. */
const SYSTEM = new Set(['/dev', '/proc']);

/**
 * Remembers the whole of Python's memory and its files as they are now.
 *
 * All that CPython knows lives in the linear memory of its WebAssembly instance. Writing an older
 * copy back undoes everything that a run has done, to the last byte: modules, patched classes, hash
 * seeds, even the addresses that the next objects get. The stack pointer needs no care, since this
 * is only ever called while no Python frame exists.
 *
 * @returns a function that puts everything back
 */
export function rememberState({ FS, _module }: Pyodide): () => void {
  const memory = _module.HEAPU8.slice();
  const files = new Set(walk(FS, '/'));
  const open = FS.streams.length;
  return () => {
    for (const stream of FS.streams.slice(open)) if (stream) FS.close(stream);
    for (const path of walk(FS, '/').reverse()) if (!files.has(path)) remove(FS, path);
    FS.chdir(HOME);
    _module.HEAPU8.set(memory);
    _module.HEAPU8.fill(0, memory.length);
  };
}

/** Every path below `folder`, a folder always before what is in it. */
function walk(FS: FileSystem, folder: string): string[] {
  return FS.readdir(folder).flatMap((name) => {
    const path = folder === '/' ? `/${name}` : `${folder}/${name}`;
    if (name === '.' || name === '..' || SYSTEM.has(path)) return [];
    return isFolder(FS, path) ? [path, ...walk(FS, path)] : [path];
  });
}

function isFolder(FS: FileSystem, path: string): boolean {
  return FS.isDir(FS.stat(path).mode);
}

function remove(FS: FileSystem, path: string): void {
  if (isFolder(FS, path)) FS.rmdir(path);
  else FS.unlink(path);
}
