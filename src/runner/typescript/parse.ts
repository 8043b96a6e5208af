import { Parser } from 'acorn';
import type { Comment, Program, Token } from 'acorn';

/** JavaScript parsed as a module, with what the tree leaves out. */
export interface ParsedModule {
  program: Program;
  tokens: Token[];
  comments: Comment[];
}

/**
 * Parses JavaScript as a module of the newest edition that acorn knows.
 *
 * @throws SyntaxError as acorn words it, with `pos`.
 */
export function parseModule(source: string): ParsedModule {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const program = Parser.parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: tokens,
    onComment: comments,
  });
  return { program, tokens, comments };
}
