import { cutIntoKnown, katakanaLike } from './correct';
import type { IndexReader } from './reader';
import {
  NOTHING,
  rarity,
  rarityOf,
  scoreTerm,
  someOf,
  spreadOf,
  TYPO_WEIGHT,
  WHOLE,
  wholly,
  type Found,
  type Match,
  type Matches,
  type Scores,
} from './score';
import { bigrams, gramWeight } from './tokens';

const SINGLE_CHARACTER_WEIGHT = 0.6;
const MOST_PAIRS = 40;
const STEM_WEIGHT = 0.8;
const INFLECTED_WEIGHT = 0.8;
const KANJI = /[\p{sc=Han}々]/u;
const HIRAGANA = /[ぁ-ゖ]/;
const SHORTEST_WORD = 3;
const SHORTEST_TYPO = 4;

function matchCharacter(reader: IndexReader, character: string): Matches {
  const pairs = reader.termsFrom(character, MOST_PAIRS);
  const worth = rarity(reader, spreadOf(reader, pairs)) * SINGLE_CHARACTER_WEIGHT;
  const scores: Scores = new Map();
  for (const pair of pairs) scoreTerm(reader, pair, worth, scores);
  return wholly(scores);
}

/** 止まる and 止める, 速い and 速く: a kanji that stands alone, whatever hiragana follows it. */
const isStem = (text: string, at: number): boolean =>
  KANJI.test(text.charAt(at)) &&
  !KANJI.test(text.charAt(at - 1)) &&
  HIRAGANA.test(text.charAt(at + 1));

/** 鳥 in 焼き鳥: a kanji that stands alone at the end, and is in no other pair. */
const isLoneEnd = (text: string, at: number): boolean =>
  at + 2 === text.length && KANJI.test(text.charAt(at + 1)) && HIRAGANA.test(text.charAt(at));

function matchGrams(reader: IndexReader, text: string): Matches {
  const grams = bigrams(text);
  const onlyGrammar = grams.every((gram) => gramWeight(gram) === 0);
  const weights = grams.map((gram, i) => {
    if (onlyGrammar) return 1;
    return isStem(text, i) || isLoneEnd(text, i) ? STEM_WEIGHT : gramWeight(gram);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return someOf(
    grams.map((gram, i) => {
      const weight = weights[i] ?? 0;
      const scores: Scores = new Map();
      if (weight > 0) {
        const share = weight / Math.sqrt(grams.length);
        scoreTerm(reader, gram, share * rarityOf(reader, gram), scores);
        if (isStem(text, i)) {
          const inflected = reader
            .termsFrom(gram.charAt(0), MOST_PAIRS)
            .filter((term) => HIRAGANA.test(term.charAt(1)));
          const worth = share * rarity(reader, spreadOf(reader, inflected)) * INFLECTED_WEIGHT;
          for (const term of inflected) scoreTerm(reader, term, worth, scores);
        }
      }
      return [wholly(scores), weight / total];
    }),
  );
}

/** Kanji and hiragana, wholly or in part; a character alone as the beginning of a pair. */
export function matchJapanese(reader: IndexReader, text: string): Found {
  const matches = text.length === 1 ? matchCharacter(reader, text) : matchGrams(reader, text);
  return matches.size > 0 ? { matches, words: [text] } : NOTHING;
}

/** Sections that hold a katakana word whole. */
const matchWord = (reader: IndexReader, word: string): Matches =>
  new Map([...matchGrams(reader, word)].filter(([, { coverage }]) => coverage >= WHOLE));

function matchLike(reader: IndexReader, typed: string, known: string): Found {
  const words = katakanaLike(typed, known);
  const best = new Map<number, Match>();
  let meant = '';
  let widest = 0;
  for (const word of words) {
    const matches = matchWord(reader, word);
    for (const [section, { score }] of matches) {
      const before = best.get(section)?.score ?? 0;
      best.set(section, { score: Math.max(before, score * TYPO_WEIGHT), coverage: 1 });
    }
    if (matches.size > widest) [meant, widest] = [word, matches.size];
  }
  return widest === 0 ? NOTHING : { matches: best, words, slips: [{ typed, meant }] };
}

/** A long katakana word as the known words that it is made of. */
function matchPieces(reader: IndexReader, typed: string, known: string): Found {
  const words = cutIntoKnown(typed, known);
  const parts = words.map((word) => [matchWord(reader, word), word.length / typed.length] as const);
  return words.length > 0 ? { matches: someOf(parts), words } : NOTHING;
}

/**
 * A katakana word is looked for as it was typed where it is known, inside a longer word too; else
 * as the known word nearest to it; else as the known words that it is made of.
 */
export function matchKatakana(reader: IndexReader, typed: string): Found {
  if (typed.length < SHORTEST_WORD) return matchJapanese(reader, typed);
  const known = reader.katakana();
  if (known.includes(typed)) return { matches: matchWord(reader, typed), words: [typed] };
  if (typed.length < SHORTEST_TYPO) return matchPieces(reader, typed, known);
  const like = matchLike(reader, typed, known);
  return like.matches.size > 0 ? like : matchPieces(reader, typed, known);
}
