import { search } from '../../src/search/engine';
import { fold } from '../../src/search/fold';
import type { Section } from '../../src/search/section';
import { squeeze } from '../../src/search/squeeze';
import { randomNumbers } from './random';
import type { Language } from './sets';

/** Pieces of a sentence that someone may remember: letters of Japanese, words of English. */
const LENGTHS = { ja: [8, 20], en: [4, 8] } as const;
const SENTENCE_END = /(?<=[。！？])|(?<=[.!?])\s+/;
const LONG_VOWEL_FIRST = /^[\sー]+/;

const unitsOf = (sentence: string, language: Language): string[] =>
  language === 'ja' ? Array.from(sentence) : sentence.split(/\s+/);

/** Sentences of the pages that are longer than the shortest piece and its surroundings. */
function sentencesOf(sections: readonly Section[], language: Language): string[][] {
  const [shortest] = LENGTHS[language];
  return sections
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((paragraph) => paragraph.split(SENTENCE_END))
    .map((sentence) => unitsOf(sentence.trim(), language))
    .filter((units) => units.length >= shortest * 2);
}

/**
 * Pieces from the middle of sentences, picked by chance, the same ones for the same seed. Japanese
 * is cut between any two letters, in the middle of a word of Latin letters, too.
 */
export function halfSentences(
  sections: readonly Section[],
  language: Language,
  count: number,
  seed: number,
): string[] {
  const random = randomNumbers(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const sentences = sentencesOf(sections, language);
  const [shortest, longest] = LENGTHS[language];
  return Array.from({ length: count }, () => {
    const units = sentences[upTo(sentences.length)] ?? [];
    const length = shortest + upTo(longest - shortest + 1);
    const from = 1 + upTo(Math.max(1, units.length - length - 1));
    const separator = language === 'ja' ? '' : ' ';
    return units
      .slice(from, from + length)
      .join(separator)
      .trim();
  });
}

const plain = (text: string): string => squeeze(fold(text.replace(LONG_VOWEL_FIRST, '')));

/** Pieces whose first hit, which Enter opens, is a section in which the words do not stand. */
export function misplaced(
  sections: readonly Section[],
  index: unknown,
  pieces: readonly string[],
): string[] {
  const texts = new Map(
    sections.map(({ page, anchor, title, heading, text, code }) => [
      `${page}#${anchor}`,
      [title, heading, `${text} ${code}`].map(plain).join('\n'),
    ]),
  );
  return pieces.filter((piece) => {
    const [first] = search(index, piece, { limit: 1 });
    const text = first && texts.get(`${first.page}#${first.anchor}`);
    return !text?.includes(plain(piece));
  });
}
