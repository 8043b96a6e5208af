import { tellingWords } from './closeness';
import { isTelling, withoutAsking, type Query } from './query';
import { bestOf, sectionsOf, type Ranked } from './ranked';
import type { IndexReader } from './reader';
import { squeeze, standsIn } from './squeeze';
import { bigrams, gramWeight, isJapanese, runsOf, type Run } from './tokens';

/** Letters, spaces not counted, from which on a query may be a piece of a sentence. */
const SHORTEST_SENTENCE = 6;
const FEWEST_WORDS = 3;
/** Hiragana from which on it is more than the ending of the word before it. */
const LONGER_THAN_ENDING = 7;
const LEAST_TELLING = 0.35;
/** More than what the other sections of a page can add to its best one. */
const FAR_ABOVE = 4;

const HIRAGANA = /^[ぁ-ゖ]/;
const WORD = /[ァ-ヺ]+|[\p{sc=Han}々]+|[ぁ-ゖ]+|[^ァ-ヺ\p{sc=Han}々ぁ-ゖ]+/gu;

/** False for names, single words with their endings or a question about them, and two English words. */
function maySentence(runs: readonly Run[]): boolean {
  if (runs.every(({ japanese }) => !japanese)) return runs.length >= FEWEST_WORDS;
  const [first = '', second = '', ...more] = runs.flatMap(
    ({ text }) => withoutAsking(text).match(WORD) ?? [],
  );
  if (second === '' || more.length > 0) return second !== '';
  const mayInflect = isJapanese(first) && !HIRAGANA.test(first) && HIRAGANA.test(second);
  return !mayInflect || second.length >= LONGER_THAN_ENDING;
}

/**
 * Terms that stand wherever the phrase does. Its first and last word may be cut anywhere, and what
 * only holds a sentence together is not worth fetching.
 */
function termsWithin(runs: readonly Run[]): string[] {
  return runs.flatMap(({ text, japanese }, i) => {
    if (japanese && text.length > 1) {
      return bigrams(text).filter((gram) => gramWeight(gram) >= LEAST_TELLING);
    }
    return i > 0 && i < runs.length - 1 && !japanese && isTelling(text) ? [text] : [];
  });
}

/** Sections that hold a phrase as it was typed, its first and last word perhaps cut. */
function sectionsWith(
  reader: IndexReader,
  phrase: string,
  runs: readonly Run[],
  mayRead: (page: number) => boolean,
): number[] {
  const [first, ...rest] = termsWithin(runs)
    .map((term) => reader.postings(term))
    .sort((a, b) => a.length - b.length);
  const others = rest.map((list) => new Set(list.map(({ section }) => section)));
  const possible = first ? first.map(({ section }) => section) : reader.sectionsAtHand();
  return possible
    .filter((section) => others.every((sections) => sections.has(section)))
    .filter((section) => mayRead(reader.pageOf(section)))
    .filter((section) => reader.section(section)?.squeezedText().includes(phrase));
}

/**
 * True where a section that was found is headed by the whole query, or by every one of several
 * words that tell what it is about: then the query need not be a memory of a text.
 */
function isHeaded(reader: IndexReader, pages: Ranked, query: Query): boolean {
  const words = tellingWords(query).filter((word) => isJapanese(word) || word.length > 1);
  return [...pages.values()].some((ranked) =>
    [...ranked.keys()].some((section) => {
      const heading = squeeze(reader.section(section)?.foldedHeading ?? '');
      return (
        standsIn(heading, query.phrase) ||
        (words.length > 1 &&
          words.some(isJapanese) &&
          words.every((word) => heading.includes(word)))
      );
    }),
  );
}

/**
 * Puts sections that hold a remembered piece of a sentence as it was typed before all that was
 * found for its words. Gives whether there are such sections.
 *
 * @param mayRead whether the text of one more page may be read
 */
export function liftRemembered(
  reader: IndexReader,
  query: Query,
  pages: Ranked,
  mayRead: (page: number) => boolean,
): boolean {
  const runs = runsOf(query.folded);
  const phrase = squeeze(query.folded);
  if (phrase.length < SHORTEST_SENTENCE) return false;
  if (!maySentence(runs) && pages.size > 0) return false;
  const remembered = sectionsWith(reader, phrase, runs, mayRead);
  if (remembered.length === 0 || isHeaded(reader, pages, query)) return false;
  const above = (bestOf(pages) || 1) * FAR_ABOVE;
  for (const section of remembered) {
    const sections = sectionsOf(pages, reader.pageOf(section));
    sections.set(section, above + (sections.get(section) ?? 0));
  }
  return true;
}
