import { closeness, tellingWords } from './closeness';
import type { Query, Wanted } from './query';
import { joinNames, squeeze, standsIn } from './squeeze';
import { stem } from './stem';
import { bigrams, gramWeight, isJapanese, termsOf } from './tokens';

/** What the order of hits looks at in a section. */
export interface Ranked {
  readonly level: number;
  readonly anchor: string;
  readonly foldedHeading: string;
  readonly squeezedText: () => string;
  readonly headingTerms: () => ReadonlySet<string>;
  /** An anchor is the heading's other name, in English where the heading is Japanese. */
  readonly anchorTerms: () => ReadonlySet<string>;
}

const WORD_WEIGHT = 2;

/*
 * Weights found by trying: several hundred queries in both languages, one weight at a time. The
 * figures move little around these values.
 */
const HEADING_IS_QUERY = 3.5;
const HEADING_HAS_QUERY = 2.5;
/** More, the more of the heading the phrase makes up. */
const ALL_OF_HEADING = 0.5;
/** The heading speaks of all that was asked and of nothing else, in other words or another order. */
const HEADING_SAYS_QUERY = 3.1;
/** Less with every qualifier: of names that end alike, the shortest goes without saying. */
const NAME_IS_QUERY = 1.7;
/** A heading with nothing under it but other headings. */
const EMPTY = 0.97;
/** All neighbours in the query are neighbours in the text. */
const CLOSE = 0.8;
/** All of it, whatever rounding did. */
const WHOLE = 0.99;
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

/** Of `asyncio.gather` the last name: what it is a part of goes without saying in a heading. */
const QUALIFIERS = /^(?:\w+\.)+(?=\w)/;

const termsOfPiece = ({ text, kind, parts }: Wanted): string[] => {
  if (kind !== 'latin') return bigrams(text);
  return parts.length > 0 ? [...parts] : termsOf(text.replace(QUALIFIERS, '')).map(stem);
};

const total = (terms: Iterable<string>): number => {
  let sum = 0;
  for (const term of terms) sum += weightOf(term);
  return sum;
};

/** `class asyncio.Task(coro)` → `asyncio.task`: the name that a heading of reference is about. */
const NAME_IN_HEADING = /^(?:class|exception|async|await|function)?([\w.]+)(?:\(|$)/;

/** The name that a section of reference defines, with the qualifiers that its anchor may hold. */
function nameOf({ foldedHeading, anchor }: Ranked): string {
  const name = NAME_IN_HEADING.exec(foldedHeading)?.[1] ?? '';
  const qualified = anchor.toLowerCase();
  return name !== '' && qualified.endsWith(`.${name}`) ? qualified : name;
}

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
  const joinedPhrase = joinNames(phrase);
  const subjects = new Set([phrase, wanted.map(({ text }) => text).join('') + query.begun]);
  if (query.compares) for (const { text } of wanted) subjects.add(text);
  const terms = new Set(wanted.flatMap(termsOfPiece));
  const asked = total(terms) + (query.begun === '' ? 0 : WORD_WEIGHT) || 1;
  for (const word of words) for (const term of termsOf(word)) terms.add(stem(term));
  const telling = tellingWords(query);
  const names = [phrase, ...wanted.filter(({ kind }) => kind === 'latin').map(({ text }) => text)];
  const last = wanted.at(-1);
  const begun = query.begun || (last?.kind === 'latin' ? last.text : '');

  const isAsked = (term: string): boolean =>
    terms.has(term) || (begun.length > 1 && term.startsWith(begun));

  return (section, titleTerms) => {
    const heading = squeeze(section.foldedHeading);
    const inHeading = [...section.headingTerms()].filter(isAsked);
    const shared = total(inHeading);
    const inAnchor = total([...section.anchorTerms()].filter(isAsked));
    const ofQuery = Math.min(1, Math.max(shared, inAnchor) / asked);
    const ofHeading = Math.max(
      shared / (total(section.headingTerms()) || 1),
      inAnchor / (total(section.anchorTerms()) || 1),
    );
    const inTitle = [...titleTerms].filter((term) => isAsked(term) && !inHeading.includes(term));
    const ofBoth = Math.min(1, (shared + total(inTitle)) / asked);
    const text = section.squeezedText();
    let boost = text === '' ? EMPTY : 1;
    boost *= 1 + 0.15 * ofQuery + 0.5 * ofQuery * ofHeading + 0.5 * ofBoth;
    boost *= 1 + CLOSE * closeness(text, telling);
    if (subjects.has(heading)) boost *= HEADING_IS_QUERY;
    else if (ofQuery >= WHOLE && ofHeading >= WHOLE) boost *= HEADING_SAYS_QUERY;
    else if (standsIn(joinNames(heading), joinedPhrase))
      boost *= HEADING_HAS_QUERY + ALL_OF_HEADING * (phrase.length / heading.length);
    else if (phrase.length >= SHORTEST_PHRASE && text.includes(phrase)) {
      boost *= 1.6 + Math.min(phrase.length, LONGEST_PHRASE) * 0.09;
    }
    if (section.level === 1 && !/[._]/.test(phrase)) boost *= 1 + 0.1 * ofQuery;
    const name = nameOf(section);
    if (names.some((asked) => name === asked || name.endsWith(`.${asked}`))) {
      boost *= NAME_IS_QUERY / Math.sqrt(name.split('.').length);
    }
    return boost;
  };
}
