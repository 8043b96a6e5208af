import type { Wanted } from './query';
import type { IndexReader } from './reader';
import { stem } from './stem';
import { bigrams, gramWeight } from './tokens';

const MOST_VARIANTS = 60;

/** The terms of the index that say what a piece says. */
function termsOf(reader: IndexReader, { kind, text }: Wanted): string[][] {
  if (kind !== 'latin') {
    return bigrams(text)
      .filter((gram) => gramWeight(gram) === 1)
      .map((gram) => [gram]);
  }
  const root = stem(text);
  const variants = reader.termsFrom(root, MOST_VARIANTS);
  return [[text, ...variants.filter((term) => stem(term) === root)]];
}

/**
 * True for a piece that some heading or title speaks of: in a question it is what is asked about,
 * where the other words only hold the question together.
 */
export function isSubject(reader: IndexReader, wanted: Wanted): boolean {
  const terms = termsOf(reader, wanted);
  const inHeading = (term: string): boolean =>
    reader.postings(term).some(({ inHeading: heading, inTitle }) => heading || inTitle);
  return terms.length > 0 && terms.every((variants) => variants.some(inHeading));
}
