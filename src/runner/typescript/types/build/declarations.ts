import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { BLOCK_OPTIONS } from '../options';
import { LIBRARY_FOLDER } from '../service';

const require = createRequire(join(process.cwd(), 'package.json'));

/** Every declaration file that a block can see, by the path under which the type worker keeps it. */
export function blockDeclarations(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of BLOCK_OPTIONS.lib ?? []) addLibrary(files, name);
  for (const [path, text] of asyncioDeclarations()) files[path] = text;
  return files;
}

/** A library of the language and all that it refers to. */
function addLibrary(files: Record<string, string>, name: string): void {
  const path = LIBRARY_FOLDER + name;
  if (path in files) return;
  const folder = dirname(require.resolve('typescript'));
  const text = readFileSync(join(folder, name), 'utf8');
  files[path] = text;
  for (const [, reference = ''] of text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)) {
    addLibrary(files, `lib.${reference}.d.ts`);
  }
}

/** What `import … from 'asyncio'` gives, with its comments. */
function asyncioDeclarations(): Array<[path: string, text: string]> {
  const declarations: Array<[string, string]> = [];
  const program = ts.createProgram([resolve('src/asyncio/index.ts')], {
    ...BLOCK_OPTIONS,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    stripInternal: true,
    rootDir: process.cwd(),
  });
  program.emit(undefined, (name, text) => {
    declarations.push([`/${relative(process.cwd(), name).replaceAll('\\', '/')}`, text]);
  });
  return declarations;
}
