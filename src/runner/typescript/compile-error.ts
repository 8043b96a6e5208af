import { message } from './messages';
import type { MessageCode, MessageLanguage, MessageParams } from './messages';

/** A block that cannot be run, in terms of the reader's own source. `message` is English. */
export class CompileError extends Error {
  override readonly name = 'CompileError';

  /**
   * @param code What is wrong; `localise` words it in another language.
   * @param line 1-based line in the source as written.
   * @param column 1-based column, counted in UTF-16 units.
   */
  constructor(
    readonly code: MessageCode,
    readonly params: MessageParams,
    readonly line: number,
    readonly column: number,
  ) {
    super(message(code, params));
  }
}

/** What is wrong, in the given language. */
export function localise(error: CompileError, language: MessageLanguage): string {
  return message(error.code, error.params, language);
}
