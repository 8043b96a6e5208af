import type { Term } from './glossary';

/** Where a term stands in a text, in UTF-16 units. */
export interface Place {
  term: Term;
  from: number;
  to: number;
}

/** Characters that would join a term to a longer word: タスク is no part of マイクロタスク, 同期 none of 非同期. */
function joining(character: string): string {
  if (/[\p{Script=Katakana}ー]/u.test(character)) return '[\\p{Script=Katakana}ー]';
  if (/\p{Script=Han}/u.test(character)) return '\\p{Script=Han}';
  return '[\\p{Script=Latin}\\d_-]';
}

/** A term as prose writes it: in English also its plural and its past form. */
function pattern(name: string): string {
  const ending = /[a-z]$/i.test(name) ? '(?:s|es|d|ed)?' : '';
  const written = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return `(?<!${joining(name[0] ?? '')})${written}${ending}(?!${joining(name.at(-1) ?? '')})`;
}

/**
 * Makes a search for terms. Where two begin at the same place the longer one is meant: コルーチン関数
 * before コルーチン.
 *
 * @returns a function that takes a text and the ids to leave out, and gives the first place of a term
 */
export function termFinder(
  terms: readonly Term[],
): (text: string, without: ReadonlySet<string>) => Place | undefined {
  const longestFirst = [...terms].sort((a, b) => b.name.length - a.name.length);
  const any = new RegExp(longestFirst.map(({ name }) => `(${pattern(name)})`).join('|'), 'giu');
  return (text, without) => {
    for (const match of text.matchAll(any)) {
      const term = longestFirst[match.slice(1).findIndex(Boolean)];
      if (!term || without.has(term.id)) continue;
      return { term, from: match.index, to: match.index + match[0].length };
    }
    return undefined;
  };
}
