import type { Query } from './query';
import { stem } from './stem';

/** Letters between two words, spaces not counted, that still belong to one thought. */
const NEAR = 16;
const MOST_WORDS = 8;
const MOST_PLACES = 50;

const TELLING = /[ァ-ヺ]+|[\p{sc=Han}々]+/gu;

/** Words of a query that tell what it is about, in the order in which they were typed. */
export function tellingWords({ wanted }: Query): string[] {
  const words = wanted.flatMap(({ kind, text }) =>
    kind === 'latin' ? [stem(text)] : (text.match(TELLING) ?? []),
  );
  return words.slice(0, MOST_WORDS);
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (places.push(at) >= MOST_PLACES) break;
  }
  return places;
}

/**
 * Share of the neighbours in a query that are neighbours in a squeezed text as well, in either
 * order, 0 to 1; 0 where the query is a single word.
 */
export function closeness(text: string, words: readonly string[]): number {
  if (words.length < 2) return 0;
  const places = words.map((word) => placesOf(text, word));
  let near = 0;
  for (let i = 1; i < words.length; i++) {
    const [before, after] = [words[i - 1] ?? '', words[i] ?? ''];
    const meet = (places[i - 1] ?? []).some((a) =>
      (places[i] ?? []).some((b) => (a < b ? b - a - before.length : a - b - after.length) <= NEAR),
    );
    if (meet) near++;
  }
  return near / (words.length - 1);
}
