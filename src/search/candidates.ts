import { matchJapanese, matchKatakana } from './matchJapanese';
import { matchLatin } from './matchLatin';
import type { Query, Wanted } from './query';
import type { IndexReader } from './reader';
import { isSubject } from './subject';
import { WHOLE, type Found, type Slip } from './score';

/** A section that may answer, by what stands in the dictionary alone. */
export interface Candidate {
  readonly section: number;
  readonly score: number;
}

/** Under this share of the query found, nothing was found; more, where a word of it is unknown. */
const LEAST_COVERAGE = 0.58;
const LEAST_WITH_UNKNOWN = 0.67;
/** Of two things that stand nowhere together, or are to be told apart, one is enough. */
const LEAST_APART = 0.4;
/** Sections that hold much less of the query than the best one are left out. */
const SHARE_OF_BEST = 0.62;
/** What a page that holds the words in different sections is worth beside one that joins them. */
const TOGETHER = 0.75;
/** On a page longer than this, words in different sections have little to do with each other. */
const MOST_SECTIONS_TOGETHER = 20;
const MOST_CANDIDATES = 400;
/** What a word that no heading speaks of counts for, and one that is nowhere. */
const FILLER_SHARE = 0.5;
const UNKNOWN_SHARE = 0.8;
const FILLER_WORTH = 0.7;

export interface Answer {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Words that were found, as typed or as meant, folded. */
  readonly words: readonly string[];
  /** What was nowhere, and what was looked for in its place. */
  readonly slips: readonly Slip[];
}

interface Sum {
  score: number;
  coverage: number;
}

function matchPiece(reader: IndexReader, wanted: Wanted): Found {
  if (wanted.kind === 'latin') return matchLatin(reader, wanted);
  if (wanted.kind === 'katakana') return matchKatakana(reader, wanted.text);
  return matchJapanese(reader, wanted.text);
}

/** Coverage of each page by its sections together: one word may stand here, another there. */
function coverageByPage(
  reader: IndexReader,
  query: Query,
  found: readonly Found[],
): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  found.forEach(({ matches }, i) => {
    const best = new Map<number, number>();
    for (const [section, { coverage }] of matches) {
      const page = reader.pageOf(section);
      const [from, to] = reader.sectionsOf(page);
      if (to - from > MOST_SECTIONS_TOGETHER) continue;
      best.set(page, Math.max(best.get(page) ?? 0, coverage));
    }
    const weight = query.wanted[i]?.weight ?? 0;
    for (const [page, coverage] of best) {
      pages.set(page, (pages.get(page) ?? 0) + coverage * weight);
    }
  });
  return pages;
}

function sumBySection(
  query: Query,
  found: readonly Found[],
  subjects: readonly boolean[],
): ReadonlyMap<number, Sum> {
  const sums = new Map<number, Sum>();
  found.forEach(({ matches }, i) => {
    const weight = query.wanted[i]?.weight ?? 0;
    const worth = subjects[i] === false ? FILLER_WORTH : 1;
    for (const [section, { score, coverage }] of matches) {
      const sum = sums.get(section) ?? { score: 0, coverage: 0 };
      sum.score += score * (coverage >= WHOLE ? 1 : coverage ** 2) * worth;
      sum.coverage += coverage * weight;
      sums.set(section, sum);
    }
  });
  return sums;
}

/** A query whose pieces weigh by what the pages are about. */
function weighed(query: Query, found: readonly Found[], subjects: readonly boolean[]): Query {
  const weights = query.wanted.map((wanted, i) => {
    if (found[i]?.matches.size === 0) return wanted.weight * UNKNOWN_SHARE;
    return wanted.weight * (subjects[i] === true ? 1 : FILLER_SHARE);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const wanted = query.wanted.map((one, i) => ({ ...one, weight: (weights[i] ?? 0) / total }));
  return { ...query, wanted };
}

/** True for a piece that stands somewhere as a whole. */
const isSomewhere = ({ matches }: Found): boolean =>
  [...matches.values()].some(({ coverage }) => coverage >= WHOLE);

/** Best first. */
export const byScore = (a: { readonly score: number }, b: { readonly score: number }): number =>
  b.score - a.score;

/**
 * Sections that hold enough of the query, or stand on a page that does, by what stands in the
 * dictionary alone.
 */
export function answer(reader: IndexReader, typed: Query): Answer {
  const found = typed.wanted.map((wanted) => matchPiece(reader, wanted));
  const subjects = typed.wanted.map((wanted) => isSubject(reader, wanted));
  const query = weighed(typed, found, subjects);
  const unknown = found.some(({ matches }) => matches.size === 0);
  const pages = coverageByPage(reader, query, found);
  const covered = Array.from(
    sumBySection(query, found, subjects),
    ([section, { score, coverage }]) => {
      const ofPage = pages.get(reader.pageOf(section)) ?? 0;
      return { section, score, coverage: Math.max(coverage, ofPage >= WHOLE ? TOGETHER : 0) };
    },
  );
  const best = covered.reduce((most, { coverage }) => Math.max(most, coverage), 0);
  const floor = unknown ? LEAST_WITH_UNKNOWN : LEAST_COVERAGE;
  const apart = found.every(isSomewhere);
  const least = apart ? LEAST_APART : Math.max(floor, best * SHARE_OF_BEST);
  const candidates = covered
    .filter(({ coverage }) => coverage >= least)
    .map(({ section, score, coverage }) => ({ section, score: score * coverage ** 2 }))
    .sort(byScore)
    .slice(0, MOST_CANDIDATES);
  return {
    candidates,
    words: found.flatMap(({ words }) => words),
    slips: found.flatMap(({ slips }) => slips ?? []),
  };
}
