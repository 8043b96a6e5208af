/** Strings, keys and their widths as Node's `util.inspect` prints them (lib/internal/util/inspect.js). */
import type { Context } from './context';

const ESCAPED: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
};

/** Control characters, halves of surrogate pairs, and the backslash. */
const SPECIAL = /[\p{Cc}\p{Cs}\\]/gu;

const PLAIN_KEY = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

/** Escapes what cannot be seen. */
export function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, (character) => {
    const code = character.charCodeAt(0);
    return (
      ESCAPED[character] ??
      (code < 0x100
        ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
        : `\\u${code.toString(16)}`)
    );
  });
}

/** A string in the quotes that need the least escaping. */
export function quote(text: string): string {
  const escaped = escapeSpecial(text);
  if (!text.includes("'")) return `'${escaped}'`;
  if (!text.includes('"')) return `"${escaped}"`;
  if (!text.includes('`') && !text.includes('${')) return `\`${escaped}\``;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}

/** A property's key as it stands before the colon. */
export function printKey(key: string | symbol, isEnumerable: boolean): string {
  if (typeof key === 'symbol') return `[${escapeSpecial(String(key))}]`;
  if (key === '__proto__') return "['__proto__']";
  if (!isEnumerable) return `[${escapeSpecial(key)}]`;
  return PLAIN_KEY.test(key) ? key : quote(key);
}

/** East Asian wide characters and emoji, which take two columns. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{16fe0}-\u{18aff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Columns that a text takes in a fixed-width font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (ZERO.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** `-0`, `1n`, `Symbol(a)`, and so on. */
export function printNumber(value: number | bigint): string {
  if (typeof value === 'bigint') return `${value}n`;
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** Texts are cut at this length. */
const MOST_CHARACTERS = 10_000;

/** A text in quotes, over several lines where it has them and is long. */
export function printString({ breakLength, indentation }: Context, value: string): string {
  const shown = value.slice(0, MOST_CHARACTERS);
  const more = value.length - shown.length;
  const trailer = more > 0 ? `... ${more} more character${more > 1 ? 's' : ''}` : '';
  if (shown.length <= 16 || shown.length <= breakLength - indentation - 4) {
    return quote(shown) + trailer;
  }
  const lines = shown.split(/(?<=\n)/).map(quote);
  return lines.join(` +\n${' '.repeat(indentation + 2)}`) + trailer;
}
