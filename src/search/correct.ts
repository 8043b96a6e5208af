import { placeOf } from './dictionary';
import { distance } from './distance';

/** A word of the texts that may have been meant, and by how many slips it was missed. */
export interface Correction {
  readonly word: string;
  readonly edits: number;
}

const LONG_WORD = 8;
const SHORTEST_PIECE = 3;
const SHORTEST_BEGINNING = 2;
const LONGEST_SHORT = 5;
const SHORTEST_INSIDE = 6;

const mayBegin = (word: string, typed: string): boolean =>
  word[0] === typed[0] || word[1] === typed[0] || word[0] === typed[1];

/** The known Latin words nearest to what was typed: one slip, two in a long word. */
export function correctionsOf(typed: string, words: readonly string[]): Correction[] {
  let best: Correction[] = [];
  let least = typed.length >= LONG_WORD ? 2 : 1;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > least || !mayBegin(word, typed)) continue;
    const edits = distance(word, typed, least);
    if (edits > least || (edits > 1 && word[0] !== typed[0])) continue;
    if (edits < least) best = [];
    least = edits;
    best.push({ word, edits });
  }
  return best;
}

/** Two known words written as one: `eventloop`. The second may be unfinished. */
export function splitCompound(
  typed: string,
  words: readonly string[],
  unfinished: boolean,
): [string, string][] {
  const known = (word: string): boolean => words[placeOf(words, word)] === word;
  const begins = (word: string): boolean => words[placeOf(words, word)]?.startsWith(word) ?? false;
  const found: [string, string][] = [];
  const end = typed.length - (unfinished ? SHORTEST_BEGINNING : SHORTEST_PIECE);
  for (let at = SHORTEST_PIECE; at <= end; at++) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    if (first === second || Math.max(at, typed.length - at) <= SHORTEST_PIECE) continue;
    if (known(first) && (unfinished ? begins(second) : known(second))) found.push([first, second]);
  }
  return found;
}

/** Known words with what was typed somewhere inside; short pieces are inside too many. */
export function wordsAround(typed: string, words: readonly string[]): string[] {
  return typed.length < SHORTEST_INSIDE ? [] : words.filter((word) => word.includes(typed));
}

/** Known words whose beginning is one slip away from what was typed so far. */
export function wordsBegunLike(typed: string, words: readonly string[]): string[] {
  return words.filter(
    (word) =>
      word.length > typed.length &&
      word[0] === typed[0] &&
      distance(word.slice(0, typed.length), typed, 1) <= 1,
  );
}

/**
 * Cuts katakana into known words of three letters and more, one of them perhaps of two, longest
 * first; none if it cannot.
 */
export function cutIntoKnown(typed: string, known: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  let short = 0;
  while (from < typed.length) {
    let to = typed.length;
    while (to - from >= 2 && !known.includes(typed.slice(from, to))) to--;
    const rest = typed.length - to;
    if (to - from < 2 || rest === 1) return [];
    if (to - from < SHORTEST_PIECE) {
      if (++short > 1 || !known.includes(`\n${typed.slice(from, to)}\n`)) return [];
    }
    pieces.push(typed.slice(from, to));
    from = to;
  }
  return pieces;
}

/** A short word is taken for another only if they begin alike. */
const mayStand = (stretch: string, typed: string): boolean =>
  stretch[0] === typed[0] || typed.length > LONGEST_SHORT;

/** Stretches of known katakana words, one a line, that are one slip away from what was typed. */
export function katakanaLike(typed: string, known: string): string[] {
  const alike = new Set<string>();
  for (const word of known.split('\n')) {
    for (let length = typed.length - 1; length <= typed.length + 1; length++) {
      for (let at = 0; at + length <= word.length; at++) {
        const stretch = word.slice(at, at + length);
        if (alike.has(stretch) || !mayStand(stretch, typed)) continue;
        if (distance(stretch, typed, 1) <= 1) alike.add(stretch);
      }
    }
  }
  return [...alike];
}
