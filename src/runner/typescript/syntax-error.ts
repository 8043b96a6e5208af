import { parse as tokenise } from 'sucrase/dist/parser/index.js';
import { TokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import type { CompileError } from './compile-error';
import type { MessageCode, MessageParams } from './messages';
import { errorAt } from './refuse';

/** What the parsers' sentences mean in ours. The first group becomes the parameter. */
const KNOWN: ReadonlyArray<[RegExp, MessageCode, string?]> = [
  [/^Identifier '(.+)' has already been declared/, 'already-declared', 'name'],
  [/^Unterminated string|^Unterminated string constant/, 'unterminated-string'],
  [/^Unterminated template/, 'unterminated-template'],
  [/^Unterminated comment/, 'unterminated-comment'],
  [/'return' outside of function/, 'return-outside'],
  [/await/i, 'await-reserved'],
  [/yield/i, 'yield-reserved'],
  [/import\.meta/, 'import-meta'],
];

/**
 * A parser's complaint about `js`, in terms of the TypeScript it was made from.
 *
 * @param error What sucrase or acorn threw; anything else is a fault of ours and is thrown on.
 */
export function syntaxError(source: string, js: string, error: unknown): CompileError {
  if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
  const tag = jsxTag(source);
  if (tag !== undefined) return errorAt(source, tag, 'jsx');
  const at = sourceOffset(source, js, Number(error.pos));
  const detail = error.message
    .replace(/^Error transforming .*?: /, '')
    .replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, code, param] of KNOWN) {
    const match = pattern.exec(detail);
    if (match) return errorAt(source, at, code, param ? { [param]: match[1] ?? '' } : {});
  }
  if (/^Unexpected|expected/i.test(detail)) {
    const [code, params] = unexpected(source, at);
    return errorAt(source, at, code, params);
  }
  return errorAt(source, at, 'syntax', { detail: detail.replace(/[.!]?$/, '.') });
}

/** Offset of the first JSX tag, when JSX is all that is wrong. */
function jsxTag(source: string): number | undefined {
  try {
    const { tokens } = tokenise(source, true, true, false);
    return tokens.find(({ type }) => type === TokenType.jsxTagStart)?.start;
  } catch {
    return undefined;
  }
}

/** Names the thing that stands where nothing fits. */
function unexpected(source: string, at: number): [MessageCode, MessageParams] {
  const rest = source.slice(at).trimStart();
  if (rest === '') return ['unexpected-end', {}];
  const token = /^(?:[\w$]+|=>|[^\w\s])/.exec(rest)?.[0] ?? rest.slice(0, 1);
  if (token === 'await') return ['await-reserved', {}];
  if (token === 'yield') return ['yield-reserved', {}];
  return ['unexpected-token', { token }];
}

/** The offset in `source` of what stands at `offset` in `js`: the same token, types left out. */
function sourceOffset(source: string, js: string, offset: number): number {
  if (source === js) return offset;
  const before = tokensOf(js).filter(({ start }) => start <= offset);
  const tokens = tokensOf(source).filter(({ isType }) => !isType);
  let next = 0;
  let last = 0;
  for (const { start, end } of before) {
    const text = js.slice(start, end);
    const found = tokens.findIndex(
      (token, index) =>
        index >= next && index < next + 50 && source.slice(token.start, token.end) === text,
    );
    if (found < 0) continue;
    next = found + 1;
    last = (tokens[found]?.start ?? 0) + Math.min(offset, end) - start;
  }
  return last;
}

function tokensOf(code: string): Array<{ start: number; end: number; isType: boolean }> {
  try {
    return tokenise(code, false, true, false).tokens;
  } catch {
    return [];
  }
}
