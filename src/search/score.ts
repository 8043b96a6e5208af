import type { IndexReader } from './reader';

/** How well a section answers one piece of a query. */
export interface Match {
  readonly score: number;
  /** Share of the piece that was found, 0 to 1. */
  readonly coverage: number;
}

/** By number of section. */
export type Matches = ReadonlyMap<number, Match>;

/** A word that is nowhere, and the known one that was taken in its place, both folded. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

/** Where a piece was found, and as which words: as typed, or as what was meant. */
export interface Found {
  readonly matches: Matches;
  readonly words: readonly string[];
  readonly slips?: readonly Slip[];
}

/** Scores by number of section, being gathered. */
export type Scores = Map<number, number>;

export const NOTHING: Found = { matches: new Map(), words: [] };

/** Coverage that counts as all of it, whatever rounding did. */
export const WHOLE = 0.99;

/** What a word that was not typed so, but nearly, is worth. */
export const TYPO_WEIGHT = 0.4;

/**
 * Okapi BM25F (Robertson, Zaragoza and Taylor 2004): how fast more of the same stops to count, and
 * how much long texts lose. Headings and titles lose nothing for what stands under them.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** Occurrences that a place counts for; `AMOUNTS` by {@link Posting.amount}. */
const HEADING = 5;
const TITLE = 2.5;
const AMOUNTS = [0, 1, 2.5, 5];

/** Inverse document frequency as in BM25, never negative. */
export const rarity = (reader: IndexReader, found: number): number =>
  Math.log(1 + (reader.sections - found + 0.5) / (found + 0.5));

/** {@link rarity} of a single term. */
export const rarityOf = (reader: IndexReader, term: string): number =>
  rarity(reader, reader.postings(term).length);

/** How many sections hold any of several terms. */
export function spreadOf(reader: IndexReader, terms: Iterable<string>): number {
  const sections = new Set<number>();
  for (const term of terms) for (const { section } of reader.postings(term)) sections.add(section);
  return sections.size;
}

/** Adds the sections of a term; a section that has several variants of a word keeps the best. */
export function scoreTerm(reader: IndexReader, term: string, weight: number, into: Scores): void {
  const gain = (section: number, below: number, heading: number): void => {
    const length = reader.lengthOf(section) / reader.averageLength;
    const frequency = heading + below / (1 - LENGTH_SHARE + LENGTH_SHARE * length);
    const damped = (frequency * (SATURATION + 1)) / (frequency + SATURATION);
    into.set(section, Math.max(into.get(section) ?? 0, weight * damped));
  };
  for (const { section, amount, inHeading, inTitle } of reader.postings(term)) {
    const below = (AMOUNTS[amount] ?? 0) + (inTitle ? TITLE : 0);
    gain(section, below, inHeading ? HEADING : 0);
    if (!inTitle) continue;
    const [from, to] = reader.sectionsOf(reader.pageOf(section));
    for (let other = from; other < to; other++) gain(other, TITLE, 0);
  }
}

/** Scores as matches of a piece that was found as a whole. */
export const wholly = (scores: Scores): Matches =>
  new Map(Array.from(scores, ([section, score]) => [section, { score, coverage: 1 }]));

/** Sections that hold every one of several words. */
export function allOf(parts: readonly Matches[]): Matches {
  const [first, ...rest] = parts;
  const together = new Map<number, Match>();
  for (const [section, match] of first ?? []) {
    let { score, coverage } = match;
    for (const other of rest) {
      const also = other.get(section);
      score += also?.score ?? 0;
      coverage = Math.min(coverage, also?.coverage ?? 0);
    }
    if (coverage >= WHOLE) together.set(section, { score, coverage });
  }
  return together;
}

/** Sections by the share of several parts that they hold. The shares should add up to 1. */
export function someOf(parts: readonly (readonly [Matches, number])[]): Matches {
  const together = new Map<number, Match>();
  for (const [part, share] of parts) {
    for (const [section, { score, coverage }] of part) {
      const sum = together.get(section) ?? { score: 0, coverage: 0 };
      together.set(section, {
        score: sum.score + score,
        coverage: sum.coverage + coverage * share,
      });
    }
  }
  return together;
}
