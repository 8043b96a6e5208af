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
 * @returns a zip of `.pyc` files and of the `.py` lines that tracebacks show, stored without compression
 */
export async function packLibrary(): Promise<Uint8Array> {
  const folder = pyodideFolder();
  const python = await loadPyodide({ indexURL: folder });
  const { FS } = python as unknown as { FS: Files };
  FS.mkdirTree('/in/side/_live');
  FS.mkdirTree('/out');
  FS.writeFile('/in/python_stdlib.zip', readFileSync(join(folder, 'python_stdlib.zip')));
  for (const name of sourceNames('side/_live')) {
    FS.writeFile(`/in/side/_live/${name}`, readFileSync(source(`side/_live/${name}`)));
  }
  python.runPython(readFileSync(source('build/compile.py'), 'utf8'));
  const { globals } = python as unknown as { globals: { get(name: string): unknown } };
  const pack = globals.get('pack') as (...lists: unknown[]) => string;
  const { roots, leftOut, shown, notShown } = choice;
  const lists = [roots, leftOut, shown, notShown].map((list): unknown => python.toPy(list));
  const packed = JSON.parse(pack(...lists)) as string[];
  const missing = [...roots, ...shown].filter(
    (root) => !packed.some((name) => name.startsWith(root)),
  );
  if (missing.length > 0) throw new Error(`not in the standard library: ${missing.join(', ')}`);
  return FS.readFile('/out/library.zip');
}
