import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { pyodideFolder, source, sourceNames } from './paths';
import choice from './library-list.json';

/** The part of Emscripten's file system that packing needs. */
interface Files {
  mkdirTree(path: string): void;
  writeFile(path: string, data: Uint8Array): void;
  readFile(path: string): Uint8Array;
}

/**
 * Trims and precompiles the standard library, our Python side added, with Pyodide's own CPython.
 *
 * @returns a zip of `.pyc` files, stored without compression
 */
export async function packLibrary(): Promise<Uint8Array> {
  const folder = pyodideFolder();
  // Columns of the library's own lines would be a quarter of its bytes; nobody edits those lines.
  const python = await loadPyodide({ indexURL: folder, env: { PYTHONNODEBUGRANGES: '1' } });
  const { FS } = python as unknown as { FS: Files };
  FS.mkdirTree('/in/side/_live');
  FS.mkdirTree('/out');
  FS.writeFile('/in/python_stdlib.zip', readFileSync(join(folder, 'python_stdlib.zip')));
  for (const name of sourceNames('side/_live')) {
    FS.writeFile(`/in/side/_live/${name}`, readFileSync(source(`side/_live/${name}`)));
  }
  python.runPython(readFileSync(source('build/compile.py'), 'utf8'));
  const { globals } = python as unknown as { globals: { get(name: string): unknown } };
  const pack = globals.get('pack') as (roots: unknown, leftOut: unknown) => string;
  const packed = JSON.parse(
    pack(python.toPy(choice.roots), python.toPy(choice.leftOut)),
  ) as string[];
  const missing = choice.roots.filter((root) => !packed.some((name) => name.startsWith(root)));
  if (missing.length > 0) throw new Error(`not in the standard library: ${missing.join(', ')}`);
  return FS.readFile('/out/library.zip') ;
}
