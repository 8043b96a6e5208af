/**
 * TypeScript that cannot be run by taking its types off. sucrase removes or keeps some of it without a
 * word, so it is looked for in the tokens, before anything is removed.
 */
import type { SucraseToken } from 'sucrase/dist/parser/index.js';
import { TokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import { CompileError } from './compile-error';
import type { MessageCode } from './messages';
import { lineStarts, positionAt } from './positions';

/** An error at an offset of the source. */
export function errorAt(
  source: string,
  offset: number,
  code: MessageCode,
  params: Record<string, string | number> = {},
): CompileError {
  const { line, column } = positionAt(lineStarts(source), offset);
  return new CompileError(code, params, line, column);
}

/** @throws CompileError at the first construct that cannot be run. */
export function refuseUnrunnable(source: string, tokens: readonly SucraseToken[]): void {
  const textOf = (token?: SucraseToken): string =>
    token ? source.slice(token.start, token.end) : '';
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    const previous = tokens[index - 1];
    if (token.type === TokenType.at) throw errorAt(source, token.start, 'decorator');
    if (token.isType && opensNamespace(textOf, tokens, index)) {
      throw errorAt(source, token.start, 'namespace');
    }
    if (token.type === TokenType._export && next?.type === TokenType.eq) {
      throw errorAt(source, token.start, 'export-equals');
    }
    if (token.type !== TokenType._import || textOf(previous) === '.') return;
    const name = textOf(next) === 'type' && tokens[index + 2]?.type === TokenType.name ? 2 : 1;
    if (tokens[index + name]?.type === TokenType.name && textOf(tokens[index + name + 1]) === '=') {
      throw errorAt(source, token.start, 'import-equals');
    }
  });
}

/**
 * `namespace A {`, `namespace A.B {`, `module A {`, also after `export`; not after `declare`, which has
 * no code of its own.
 */
function opensNamespace(
  textOf: (token?: SucraseToken) => string,
  tokens: readonly SucraseToken[],
  index: number,
): boolean {
  const keyword = textOf(tokens[index]);
  if (keyword !== 'namespace' && keyword !== 'module') return false;
  if (tokens[index + 1]?.type !== TokenType.name) return false;
  let end = index + 2;
  while (textOf(tokens[end]) === '.') end += 2;
  if (textOf(tokens[end]) !== '{') return false;
  const before = tokens[index - 1];
  if (textOf(before) === 'declare') return false;
  return textOf(before) !== 'export' || textOf(tokens[index - 2]) !== 'declare';
}
