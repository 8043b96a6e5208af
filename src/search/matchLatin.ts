import { correctionsOf, splitCompound, wordsAround, wordsBegunLike } from './correct';
import type { Wanted } from './query';
import type { IndexReader } from './reader';
import {
  allOf,
  NOTHING,
  rarity,
  rarityOf,
  scoreTerm,
  spreadOf,
  TYPO_WEIGHT,
  wholly,
  type Found,
  type Matches,
  type Scores,
} from './score';
import { stem } from './stem';
import { identifierTerms } from './tokens';

const STEM_WEIGHT = 0.75;
const INSIDE_WEIGHT = 0.5;
const BEGUN_WRONG_WEIGHT = 0.3;
const SHORTEST_TYPO = 4;
/** Where nothing else was typed, four letters are as likely to be another word. */
const SHORTEST_TYPO_ALONE = 5;
const SHORTEST_ROOT = 3;
const SHORTEST_NAME = 6;
const LONG_NAME = 12;
const LONG_ENOUGH_TO_COMPLETE = 5;
const MOST_VARIANTS = 200;

/** Of a root of three letters one must be the other with an ending: cars and car, not cars and care. */
const isInflection = (word: string, term: string, root: string): boolean =>
  root.length > SHORTEST_ROOT || term.startsWith(word) || word.startsWith(term);

/** The word as it stands, its inflections, and what it may be the beginning of. */
function scoreWord(reader: IndexReader, word: string, last: boolean): Scores {
  const scores: Scores = new Map();
  const exact = new Set([word]);
  const joined = word.includes('_') ? identifierTerms(word).at(-1) : undefined;
  if (joined !== undefined) exact.add(joined);
  const root = stem(word);
  const inflected = reader
    .termsFrom(root.length > 3 ? root.replace(/y$/, '') : root, MOST_VARIANTS)
    .filter((term) => !exact.has(term) && stem(term) === root && isInflection(word, term, root));
  const spread = spreadOf(reader, [...exact, ...inflected]);
  const worth = rarity(reader, spread);
  for (const term of exact) scoreTerm(reader, term, worth, scores);
  for (const term of inflected) scoreTerm(reader, term, worth * STEM_WEIGHT, scores);
  if ((last && word.length > 1) || word.length >= LONG_ENOUGH_TO_COMPLETE) {
    const longer = reader
      .termsFrom(word, MOST_VARIANTS)
      .filter((term) => !exact.has(term) && !/[._]/.test(term.slice(word.length)));
    const value = spread > 0 ? worth : rarity(reader, spreadOf(reader, longer));
    for (const term of longer) {
      const typed = word.length / term.length;
      scoreTerm(reader, term, value * (0.35 + 0.35 * typed), scores);
    }
  }
  return scores;
}

/** Several words in the place of one; all must be there. */
function matchEvery(reader: IndexReader, wanted: Wanted, words: readonly string[]): Found {
  const found = words.map((text, i) =>
    matchLatin(reader, { ...wanted, text, parts: [], last: wanted.last && i === words.length - 1 }),
  );
  const matches = allOf(found.map((part) => part.matches));
  if (matches.size === 0) return NOTHING;
  return {
    matches,
    words: found.flatMap((part) => part.words),
    slips: found.flatMap((part) => part.slips ?? []),
  };
}

/** Known words around one that is not, each worth less. */
function matchAround(reader: IndexReader, text: string): Found {
  const words = wordsAround(text, reader.words());
  const scores: Scores = new Map();
  for (const word of words) {
    scoreTerm(reader, word, INSIDE_WEIGHT * rarityOf(reader, word), scores);
  }
  return { matches: wholly(scores), words };
}

/** Known words in the place of one that is not, with their inflections, each with its worth. */
function matchInstead(
  reader: IndexReader,
  typed: string,
  words: readonly (readonly [word: string, worth: number])[],
): Found {
  const best: Scores = new Map();
  let meant = '';
  let widest = 0;
  for (const [word, worth] of words) {
    const scores = scoreWord(reader, word, false);
    for (const [section, score] of scores) {
      best.set(section, Math.max(best.get(section) ?? 0, score * worth));
    }
    if (scores.size > widest) [meant, widest] = [word, scores.size];
  }
  if (widest === 0) return NOTHING;
  return { matches: wholly(best), words: words.map(([word]) => word), slips: [{ typed, meant }] };
}

/** A name of several words, one slip away from a known one; `_` is no letter. */
function matchNameLike(reader: IndexReader, text: string): Found {
  const name = text.replaceAll('_', '');
  if (name.length < SHORTEST_NAME) return NOTHING;
  const near = correctionsOf(name, reader.words()).filter(
    ({ word, edits }) => word[0] === name[0] && (edits === 1 || name.length >= LONG_NAME),
  );
  return matchInstead(
    reader,
    text,
    near.map(({ word, edits }) => [word, TYPO_WEIGHT / edits]),
  );
}

function matchCompound(reader: IndexReader, text: string, last: boolean): Found {
  for (const [first, second] of splitCompound(text, reader.words(), last)) {
    const matches: Matches = allOf([
      wholly(scoreWord(reader, first, false)),
      wholly(scoreWord(reader, second, last)),
    ]);
    if (matches.size > 0) return { matches, words: [first, second] };
  }
  return NOTHING;
}

/**
 * A word or name in Latin letters: as it stands; else, where that is nowhere, by its parts; inside
 * longer words; with a typo; as two words written as one; as the beginning of a word with a typo.
 */
export function matchLatin(reader: IndexReader, wanted: Wanted): Found {
  const { text, last, parts } = wanted;
  const scores = scoreWord(reader, text, last);
  if (scores.size > 0) return { matches: wholly(scores), words: [text] };
  const path = text.split('.').filter((piece) => piece !== '');
  if (path.length > 1) return matchEvery(reader, wanted, path);
  const pieces = text.includes('_') ? text.split(/_+/).filter((piece) => piece !== '') : parts;
  const attempts: (() => Found)[] = [];
  if (pieces.length > 1) {
    attempts.push(
      () => matchNameLike(reader, text),
      () => matchEvery(reader, wanted, pieces),
    );
  }
  if (text.length >= (wanted.weight < 1 ? SHORTEST_TYPO : SHORTEST_TYPO_ALONE)) {
    attempts.push(
      () => matchAround(reader, text),
      () =>
        matchInstead(
          reader,
          text,
          correctionsOf(text, reader.words()).map(({ word, edits }) => [word, TYPO_WEIGHT / edits]),
        ),
      () => matchCompound(reader, text, last),
    );
  }
  if (last && text.length >= LONG_ENOUGH_TO_COMPLETE) {
    attempts.push(() =>
      matchInstead(
        reader,
        text,
        wordsBegunLike(text, reader.words()).map((word) => [word, BEGUN_WRONG_WEIGHT]),
      ),
    );
  }
  for (const attempt of attempts) {
    const found = attempt();
    if (found.matches.size > 0) return found;
  }
  return NOTHING;
}
