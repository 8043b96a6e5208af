/** The highlighter, for the build and for code that a page cannot know before. Kept out of the first load. */
import { Prism } from 'prism-react-renderer';
import { TOKEN_CLASSES, packTokens, type Token, type TokenLetter } from './tokens';

/** Prism's names for one thing, folded into the kinds that have a colour of their own. */
const ALIASES: Record<string, TokenLetter> = {
  'template-string': 's',
  'template-punctuation': 's',
  'triple-quoted-string': 's',
  'string-interpolation': 's',
  operator: '-',
  punctuation: '-',
  property: '-',
  'string-property': '-',
  'literal-property': '-',
  'function-variable': 'f',
  method: 'f',
  decorator: 'a',
  annotation: 'a',
  constant: 'l',
  regex: 's',
  char: 's',
  url: 's',
  key: '-',
  atrule: 'k',
  prolog: 'c',
  doctype: 'c',
  selector: 'g',
};

const LETTERS = new Map<string, TokenLetter>([
  ...(Object.entries(TOKEN_CLASSES) as Array<[TokenLetter, string]>).map(
    ([letter, name]) => [name, letter] as const,
  ),
  ...Object.entries(ALIASES),
]);

/** Languages that fences call by a shorter name than Prism does. */
const LANGUAGES: Record<string, string> = {
  ts: 'typescript',
  js: 'javascript',
  py: 'python',
  md: 'markdown',
};

type Stream = ReturnType<typeof Prism.tokenize>;

/**
 * Highlights code.
 *
 * @param code the code, any length
 * @param language as a fence names it; one that Prism does not know leaves the code plain
 * @returns packed tokens for `unpackTokens`
 */
export function highlight(code: string, language: string): string {
  const grammar = Prism.languages[LANGUAGES[language] ?? language];
  if (!grammar) return '';
  const lines: Token[][] = [[]];
  collect(Prism.tokenize(code, grammar), '-', lines);
  return packTokens(lines);
}

function collect(stream: Stream, inherited: TokenLetter, lines: Token[][]): void {
  for (const part of stream) {
    if (typeof part === 'string') push(part, inherited, lines);
    else {
      const letter = LETTERS.get(part.type) ?? (part.type === 'interpolation' ? '-' : inherited);
      const content = Array.isArray(part.content) ? part.content : [part.content];
      collect(content, letter, lines);
    }
  }
}

function push(text: string, letter: TokenLetter, lines: Token[][]): void {
  text.split('\n').forEach((piece, index) => {
    if (index > 0) lines.push([]);
    const line = lines[lines.length - 1];
    const last = line?.[line.length - 1];
    if (last?.letter === letter) last.text += piece;
    else if (piece) line?.push({ letter, text: piece });
  });
}
