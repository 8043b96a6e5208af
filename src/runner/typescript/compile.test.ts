import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compile, CompileError, localise } from './compile';

function refusal(source: string): CompileError {
  try {
    compile(source);
  } catch (error) {
    if (error instanceof CompileError) return error;
    throw error;
  }
  throw new Error(`compiled: ${source}`);
}

describe('TypeScript that cannot be run', () => {
  it.each([
    ['const a = 1;\n  namespace A { export const b = 1; }', 'namespace', 2, 3],
    ['export namespace A.B { const c = 1; }', 'namespace', 1, 8],
    ['module A { const c = 1; }', 'namespace', 1, 1],
    ['class A {\n  @log m() {}\n}', 'decorator', 2, 3],
    ["import fs = require('fs');", 'import-equals', 1, 1],
    ['const a = 1;\nexport = a;', 'export-equals', 2, 1],
    ['{\n  using file = open();\n}', 'using', 2, 3],
    ['await using file = open();', 'using', 1, 1],
    ["import { readFile } from 'node:fs';", 'import-module', 1, 26],
    ["import 'left-pad';", 'import-module', 1, 8],
    ["import { unused } from './other';", 'import-module', 1, 24],
    ["export { a } from './other';", 'import-module', 1, 19],
    ["export * from './other';", 'import-module', 1, 15],
    ["const x: number = 1;\nconst m = await import('asyncio');", 'import-dynamic', 2, 17],
    ['console.log(import.meta.url);', 'import-meta', 1, 13],
    ['const a = <div>hello</div>;', 'jsx', 1, 11],
    ['function f() {\n  await 1;\n}', 'await-reserved', 2, 3],
    ['const await = 1;', 'await-reserved', 1, 7],
    ['let a: number = 1;\nlet a = 2;', 'already-declared', 2, 5],
    ["const s = 'open;", 'unterminated-string', 1, 11],
    ['return 1;', 'return-outside', 1, 1],
    ['if (true) {\n  console.log(1);\n', 'unexpected-end', 3, 1],
    ['const x: string = ;', 'unexpected-token', 1, 19],
    // sucrase itself stumbles over this, without saying where.
    ['class A {\n  x = 1 y = 2;\n}', 'unexpected-token', 2, 9],
  ])('%j is refused as %s at %i:%i', (source, code, line, column) => {
    const error = refusal(source);
    expect([error.code, error.line, error.column]).toEqual([code, line, column]);
  });

  it('says why in both languages', () => {
    const error = refusal('namespace A { export const b = 1; }');
    expect(error.message).toMatch(/'namespace' is not supported/);
    expect(localise(error, 'ja')).toMatch(/「namespace」を使えません/);
  });
});

describe('TypeScript that can be run', () => {
  it.each([
    'class A { constructor(private readonly a: number, public b = 2) {} }',
    'abstract class A { abstract m(): void; protected x?: number; declare y: string; }',
    'declare const a: number; declare function f(): void; declare namespace N { const x: 1; }',
    'function f(a: string): void; function f(a: number): void; function f(a: unknown) { void a; }',
    'const a = { b: 1 } satisfies Record<string, number>; const c = a as const; const d = a!;',
    'let x!: number; x = 1; enum Colour { Red, Green = 5, Blue = "b" } const enum E { A }',
    'type A<T> = T extends string ? 1 : 2; interface B { (): void } export type { A, B };',
    "import type { Nothing } from 'elsewhere'; import { type Task, sleep } from 'asyncio'; sleep(1);",
    'const f = <T,>(x: T): T => x; f<number>(1); new Map<string, Array<number>>();',
    'class A<T> implements Iterable<T> { #x?: T; static { } *[Symbol.iterator]() {} accessor = 1 }',
    'export const a = 1; export default class {} export { a as b };',
    'for (const x of <number[]>[1]) x; label: for (;;) break label;',
    'function isString(x: unknown): x is string { return typeof x === "string"; }',
    'async function f(this: Date, ...rest: number[]): Promise<void> { await null; }',
    'try { } catch (e: unknown) { } const t = `a${1 as number}b`;',
    'let a = 1, b = 2; const c = a < b, d = b > (c ? 1 : 2);',
    '#!/usr/bin/env node\nconsole.log(1);',
    '// only a comment',
    '',
  ])('%s', (source) => {
    const { code } = compile(source);
    expect(() => new Script(code)).not.toThrow();
    expect(code.split('\n').length).toBe(source.split('\n').length + 3);
  });

  it('gives every function its text back', () => {
    const source = 'async function f(a) { await a; return g(a); }\nfor (;;) { if (f(1)) break; }';
    const { code, text } = compile(source);
    const from = code.indexOf('async function f');
    const probed = code.slice(from, code.indexOf('\nfor'));
    expect(probed).not.toBe(source.split('\n')[0]);
    expect(text.sourceOf(probed)).toBe(source.split('\n')[0]);
  });
});
