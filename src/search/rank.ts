import type { Query, Wanted } from './query';
import { stem } from './stem';
import { bigrams, gramWeight, isJapanese, termsOf } from './tokens';

/** What the order of hits looks at in a section. */
export interface Ranked {
  readonly level: number;
  readonly foldedHeading: string;
  readonly foldedText: () => string;
  readonly headingTerms: () => ReadonlySet<string>;
}

const WORD_WEIGHT = 2;

/*
 * Weights found by trying: several hundred queries in both languages, one weight at a time. The
 * figures move little around these values.
 */
const HEADING_IS_QUERY = 3.5;
const HEADING_HAS_QUERY = 2.8;
const NAME_IS_QUERY = 1.15;
/** A heading with nothing under it but other headings. */
const EMPTY = 0.97;
const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 24;

const weightOf = (term: string): number => (isJapanese(term) ? gramWeight(term) : WORD_WEIGHT);

const PARAMETERS = /^((?:(?:class|exception|async)\s+)?[\w.]+)\(.*$/s;

/** Terms of a heading that say what it is about, English ones as stems, without parameters. */
export const subjectTerms = (heading: string): ReadonlySet<string> =>
  new Set(
    termsOf(heading.replace(PARAMETERS, '$1'))
      .map(stem)
      .filter((term) => weightOf(term) > 0),
  );

const termsOfPiece = ({ text, kind, parts }: Wanted): string[] => {
  if (kind !== 'latin') return bigrams(text);
  return parts.length > 0 ? [...parts] : termsOf(text).map(stem);
};

/** `create_task`, `create-task` and `createTask` are one name. */
const joined = (folded: string): string => folded.replace(/(?<=[a-z])[_.-](?=[a-z])/g, '');

const total = (terms: Iterable<string>): number => {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
};

/** `class asyncio.Task(coro)` → `asyncio.task`: the name that a heading of reference is about. */
const NAME_IN_HEADING = /^(?:class|exception|async|await|function)?([\w.]+)(?:\(|$)/;

/**
 * Gives, for a query, how much better a section is for the way its heading and text answer the
 * whole query: the phrase as it was typed, the share of the query that the heading speaks of, and
 * the share of the heading that the query speaks of. `words` are those found, typos set right.
 */
export function rankerFor(
  query: Query,
  words: readonly string[],
): (section: Ranked, titleTerms: ReadonlySet<string>) => number {
  const { phrase, wanted } = query;
  const joinedPhrase = joined(phrase);
  const subject = wanted.map(({ text }) => text).join('');
  const terms = new Set(wanted.flatMap(termsOfPiece));
  const asked = total(terms) || 1;
  for (const word of words) for (const term of termsOf(word)) terms.add(stem(term));
  const begun = wanted.at(-1)?.kind === 'latin' ? (wanted.at(-1)?.text ?? '') : '';

  const isAsked = (term: string): boolean =>
    terms.has(term) || (begun.length > 1 && term.startsWith(begun));

  return (section, titleTerms) => {
    const heading = section.foldedHeading;
    const inHeading = [...section.headingTerms()].filter(isAsked);
    const shared = total(inHeading);
    const ofQuery = Math.min(1, shared / asked);
    const ofHeading = shared / (total(section.headingTerms()) || 1);
    const inTitle = [...titleTerms].filter((term) => isAsked(term) && !inHeading.includes(term));
    const ofBoth = Math.min(1, (shared + total(inTitle)) / asked);
    const text = section.foldedText();
    let boost = text === '' ? EMPTY : 1;
    boost *= 1 + 0.15 * ofQuery + 0.5 * ofQuery * ofHeading + 0.5 * ofBoth;
    if (heading === phrase || heading === subject) boost *= HEADING_IS_QUERY;
    else if (joined(heading).includes(joinedPhrase)) boost *= HEADING_HAS_QUERY;
    else if (phrase.length >= SHORTEST_PHRASE && text.includes(phrase)) {
      boost *= 1.6 + Math.min(phrase.length, LONGEST_PHRASE) * 0.09;
    }
    if (section.level === 1 && !/[._]/.test(phrase)) boost *= 1 + 0.1 * ofQuery;
    const name = NAME_IN_HEADING.exec(heading)?.[1];
    if (name === phrase || name?.endsWith('.' + phrase)) boost *= NAME_IS_QUERY;
    return boost;
  };
}
