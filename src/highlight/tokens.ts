/**
 * Highlighted code in a form small enough to ship with a page: the letters of the token kinds with
 * their lengths, one string a line, lines joined by `|`. `k5-3f4` is a keyword of five characters,
 * three plain ones, a function name of four. The text itself stays with the code it belongs to, so
 * that no reader downloads a highlighter to see a page in colour.
 */

/**
 * Letter of each token kind and the CSS class it becomes (`token keyword`, as Prism names it): only kinds
 * that `css/code.css` colours, for each stretch is an element that every reader's page has to lay out.
 */
export const TOKEN_CLASSES = {
  k: 'keyword',
  s: 'string',
  c: 'comment',
  f: 'function',
  n: 'number',
  b: 'builtin',
  t: 'class-name',
  l: 'boolean',
  a: 'attr-name',
  g: 'tag',
  i: 'inserted',
  d: 'deleted',
  '-': 'plain',
} as const;

/** Letter of a token kind. */
export type TokenLetter = keyof typeof TOKEN_CLASSES;

/** A stretch of one line in one colour. */
export interface Token {
  letter: TokenLetter;
  text: string;
}

const isLetter = (letter: string): letter is TokenLetter => letter in TOKEN_CLASSES;

/**
 * Packs highlighted lines.
 *
 * @param lines tokens of each line, whose texts together are the line
 */
export function packTokens(lines: Token[][]): string {
  return lines
    .map((line) => line.map(({ letter, text }) => `${letter}${text.length}`).join(''))
    .join('|');
}

/**
 * Colours code with its packed tokens. Where they do not fit the text (it was edited, or the packing
 * belongs to other code), the rest of the line is plain: nothing is ever lost or shown twice.
 *
 * @param code the text that `packed` was made from
 * @param packed what {@link packTokens} gave; the empty string colours nothing
 * @returns tokens of each line; an empty line has no tokens
 */
export function unpackTokens(code: string, packed: string): Token[][] {
  const packedLines = packed.split('|');
  return code.split('\n').map((text, index) => unpackLine(text, packedLines[index] ?? ''));
}

function unpackLine(text: string, packed: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const [, letter, length] of packed.matchAll(/([a-z-])(\d+)/g)) {
    const end = at + Number(length);
    if (!letter || !isLetter(letter) || end > text.length) break;
    tokens.push({ letter, text: text.slice(at, end) });
    at = end;
  }
  if (at < text.length) tokens.push({ letter: '-', text: text.slice(at) });
  return tokens;
}
