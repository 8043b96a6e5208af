import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { findNativePython } from '../../src/runner/python/oracle/native';

const run = promisify(execFile);

/** Milliseconds after which a program that does not end is given up. */
const PATIENCE_MS = 60_000;

/** Runs a program from a folder of its own; what it prints on either stream, and a status that is not 0, too. */
async function runIn(files: Readonly<Record<string, string>>, command: string, args: string[]) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'fence-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
    const { stdout, stderr } = await run(command, args, { cwd, timeout: PATIENCE_MS });
    return stdout + stderr;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/**
 * Runs Python in the machine's own CPython.
 *
 * @throws Error with what the program wrote, where it does not end with status 0
 */
export async function runPython(source: string): Promise<string> {
  const { path: python } = await findNativePython();
  return runIn({ 'main.py': source }, python, ['main.py']);
}

/** Compiles Python without running it; throws an Error with the SyntaxError of CPython. */
export async function compilePython(source: string): Promise<void> {
  const { path: python } = await findNativePython();
  await runIn({ 'main.py': source }, python, ['-m', 'py_compile', 'main.py']);
}

/**
 * Takes the types off and what Node 20 cannot read yet (`using`).
 *
 * @throws Error with the compiler's first message where the syntax is wrong
 */
export function toJavaScript(source: string): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, '\n'));
  return outputText;
}

/**
 * Runs TypeScript modules in Node.
 *
 * @param modules names and TypeScript sources; `main.ts` is started, others have the names that it uses
 * @throws Error with what the program wrote, where it does not end with status 0
 */
export function runTypeScript(modules: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.entries(modules).map(([name, source]) => [
    name.replace(/\.ts$/, '.js'),
    toJavaScript(source),
  ]);
  const all = {
    ...(Object.fromEntries(files) as Record<string, string>),
    'package.json': '{"type":"module"}',
  };
  return runIn(all, process.execPath, ['main.js']);
}
