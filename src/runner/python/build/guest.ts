import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pyodideFolder, source } from './paths';

/** An exact passage of Pyodide and what stands in its place. */
type Patch = readonly [passage: string, replacement: string];

/** The loader asks for the program itself; the guest has it already. */
const LOADER_PATCHES: Patch[] = [
  [
    'n?l=await WebAssembly.instantiateStreaming(n,a):l=await WebAssembly.instantiate(await t,a)',
    'l=await startProgram(a)',
  ],
  // The `https:` address would be fetched before `startProgram` is asked.
  ['let{binary:t,response:n}=R(e+"pyodide.asm.wasm")', 'let t,n'],
  // A classic worker is what a sandboxed frame can start; the glue comes with it, so none is imported.
  ['if(r&&ge())throw', 'if(!1)throw'],
];

/** The glue was written as a module and for computers with all their memory to spare. */
const GLUE_PATCHES: Patch[] = [
  ['export default _createPyodideModule;', ''],
  // 512 MiB: a program that wants more gets Python's MemoryError instead of the reader's whole tab.
  ['var getHeapMax=()=>4294901760', 'var getHeapMax=()=>536870912'],
];

/** Gives the text of the classic worker script: loader, glue and our start-up, in this order. */
export async function guestScript(): Promise<string> {
  const loader = apply(read('pyodide.js'), LOADER_PATCHES).replace(/\/\/# sourceMappingURL.*/, '');
  const glue = apply(read('pyodide.asm.mjs'), GLUE_PATCHES).replaceAll(
    'import.meta.url',
    '"https://python.invalid/pyodide.asm.mjs"',
  );
  return `${loader}\n${glue}\n${await bundle('guest/guest.ts', 'browser')}`;
}

/** Gives the text of the Node thread that runs the guest where there is no browser. */
export function nodeThread(): Promise<string> {
  return bundle('node/thread.ts', 'node');
}

async function bundle(entry: string, platform: 'browser' | 'node'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    platform,
  });
  return outputFiles[0]?.text ?? '';
}

function read(name: string): string {
  return readFileSync(join(pyodideFolder(), name), 'utf8');
}

/** Applies each patch once. @throws when Pyodide no longer holds a passage: another version? */
function apply(text: string, patches: Patch[]): string {
  for (const [passage, replacement] of patches) {
    const parts = text.split(passage);
    if (parts.length !== 2) throw new Error(`Pyodide has changed; not found once: ${passage}`);
    text = parts.join(replacement);
  }
  return text;
}
