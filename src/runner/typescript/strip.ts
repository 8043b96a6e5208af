import { transform } from 'sucrase';
import { parse as tokenise } from 'sucrase/dist/parser/index.js';
import type { SucraseToken } from 'sucrase/dist/parser/index.js';
import { TokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import { parseModule } from './parse';
import type { ParsedModule } from './parse';
import { refuseUnrunnable } from './refuse';
import { syntaxError } from './syntax-error';

/** JavaScript on the same lines as the TypeScript it was, and its parse. */
export interface Stripped {
  js: string;
  parsed: ParsedModule;
}

/**
 * Takes the types off, keeping every line where it is.
 *
 * Source that is JavaScript already is left alone, so that nothing about it can change, unless it holds
 * something like `f<number>(x)`, which TypeScript reads as a call and JavaScript as two comparisons.
 *
 * @throws CompileError where the source is not TypeScript, or TypeScript that cannot be run.
 */
export function stripTypes(source: string): Stripped {
  const tokens = attempt(() => tokenise(source, false, true, false).tokens);
  if (tokens.ok) refuseUnrunnable(source, tokens.value);
  const plain = attempt(() => parseModule(source));
  if (plain.ok && !(tokens.ok && hasTypeArguments(tokens.value))) {
    return { js: source, parsed: plain.value };
  }
  const stripped = attempt(() => {
    const { code } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    return code;
  });
  if (!stripped.ok) {
    if (plain.ok) return { js: source, parsed: plain.value };
    // sucrase loses its way in some code that is wrong, without saying where; acorn says it.
    const isTold = stripped.error instanceof SyntaxError;
    throw syntaxError(source, source, isTold ? stripped.error : plain.error);
  }
  const parsed = attempt(() => parseModule(stripped.value));
  if (parsed.ok) return { js: stripped.value, parsed: parsed.value };
  if (plain.ok) return { js: source, parsed: plain.value };
  throw syntaxError(source, stripped.value, parsed.error);
}

/** Whether some run of type tokens begins with `<`, as type arguments and parameters do. */
function hasTypeArguments(tokens: readonly SucraseToken[]): boolean {
  return tokens.some(
    ({ type, isType }, index) =>
      isType && type === TokenType.lessThan && !tokens[index - 1]?.isType,
  );
}

type Attempt<T> = { ok: true; value: T } | { ok: false; error: unknown };

function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}
