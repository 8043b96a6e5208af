import { matchJapanese, matchKatakana } from './matchJapanese';
import { matchLatin } from './matchLatin';
import { parseQuery, type Query, type Wanted } from './query';
import { rankerFor } from './rank';
import { IndexReader, isIndex } from './reader';
import { WHOLE, type Found } from './score';
import type { Hit } from './section';

export { buildIndex } from './build';
export type { SearchIndex } from './format';
export type { Hit, Section } from './section';

export interface SearchOptions {
  /** Most hits given; 20 when left out. */
  readonly limit?: number;
  /** Told the name of each part of the index that the query needs and that is not there yet. */
  readonly onMissing?: (part: string) => void;
}

/** A section that may answer, before and after its text was looked at. */
interface Candidate {
  readonly section: number;
  readonly score: number;
  readonly coverage: number;
}

/** Under this share of the query found, nothing was found; more, where a word of it is unknown. */
const LEAST_COVERAGE = 0.62;
const LEAST_WITH_UNKNOWN = 0.67;
/** On a page longer than this, words in different sections have little to do with each other. */
const MOST_SECTIONS_TOGETHER = 20;
/** Sections that hold much less of the query than the best one are left out. */
const SHARE_OF_BEST = 0.7;
const MOST_CANDIDATES = 400;
const SECTIONS_A_PAGE = 3;
const DEFAULT_LIMIT = 20;

const readers = new WeakMap<object, IndexReader>();

function readerOf(index: unknown): IndexReader | undefined {
  if (!isIndex(index)) return undefined;
  const reader = readers.get(index) ?? new IndexReader(index);
  readers.set(index, reader);
  return reader;
}

interface Answer {
  readonly candidates: readonly Candidate[];
  /** Words that were found, as typed or as meant, folded. */
  readonly words: readonly string[];
}

function matchPiece(reader: IndexReader, wanted: Wanted): Found {
  if (wanted.kind === 'latin') return matchLatin(reader, wanted);
  if (wanted.kind === 'katakana') return matchKatakana(reader, wanted.text);
  return matchJapanese(reader, wanted.text);
}

/** Coverage of each page by its sections together: one word may stand here, another there. */
function coverageByPage(reader: IndexReader, query: Query, found: readonly Found[]) {
  const pages = new Map<number, number>();
  found.forEach(({ matches }, i) => {
    const best = new Map<number, number>();
    for (const [section, { coverage }] of matches) {
      const page = reader.pageOf(section);
      const [from, to] = reader.sectionsOf(page);
      if (to - from <= MOST_SECTIONS_TOGETHER)
        best.set(page, Math.max(best.get(page) ?? 0, coverage));
    }
    const weight = query.wanted[i]?.weight ?? 0;
    for (const [page, coverage] of best) {
      pages.set(page, (pages.get(page) ?? 0) + coverage * weight);
    }
  });
  return pages;
}

/**
 * Sections that hold enough of the query, by what stands in the dictionary alone; where there are
 * none, the sections of pages that hold all of it.
 */
function answer(reader: IndexReader, query: Query): Answer {
  const found = query.wanted.map((wanted) => matchPiece(reader, wanted));
  const sums = new Map<number, { score: number; coverage: number }>();
  found.forEach(({ matches }, i) => {
    const weight = query.wanted[i]?.weight ?? 0;
    for (const [section, { score, coverage }] of matches) {
      const sum = sums.get(section) ?? { score: 0, coverage: 0 };
      sum.score += score * (coverage >= WHOLE ? 1 : coverage ** 2);
      sum.coverage += coverage * weight;
      sums.set(section, sum);
    }
  });
  const unknown = found.some(({ matches }) => matches.size === 0);
  const best = Math.max(0, ...Array.from(sums.values(), ({ coverage }) => coverage));
  const least = Math.max(unknown ? LEAST_WITH_UNKNOWN : LEAST_COVERAGE, best * SHARE_OF_BEST);
  const pages = best < least ? coverageByPage(reader, query, found) : undefined;
  const isEnough = (section: number, coverage: number): boolean =>
    pages ? (pages.get(reader.pageOf(section)) ?? 0) >= WHOLE : coverage >= least;
  const candidates = Array.from(sums, ([section, { score, coverage }]) => ({
    section,
    score: score * coverage ** 2,
    coverage,
  }))
    .filter(({ section, coverage }) => isEnough(section, coverage))
    .sort(byScore)
    .slice(0, MOST_CANDIDATES);
  return { candidates, words: found.flatMap(({ words }) => words) };
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score;

/** Three hiragana and more in a row: perhaps a katakana word that is still being typed. */
const UNCONVERTED = /^[ぁ-ゖー]{3,}$/;
const HIRAGANA_TO_KATAKANA = 0x60;

const inKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + HIRAGANA_TO_KATAKANA));

/** Hits, and the words that were found, folded: as they were typed, or as they were meant. */
export interface Finding {
  readonly hits: readonly Hit[];
  readonly words: readonly string[];
}

/** {@link search} that also gives the words to mark. */
export function find(index: unknown, query: string, options: SearchOptions = {}): Finding {
  const reader = readerOf(index);
  if (!reader) return { hits: [], words: [] };
  reader.missing.clear();
  let parsed = parseQuery(query);
  let found = answer(reader, parsed);
  if (UNCONVERTED.test(query)) {
    const converted = parseQuery(inKatakana(query));
    const meant = answer(reader, converted);
    if (meant.candidates.length > found.candidates.length) [parsed, found] = [converted, meant];
  }
  const boostOf = rankerFor(parsed, found.words);
  const pages = new Map<number, Candidate[]>();
  for (const candidate of found.candidates) {
    const page = reader.pageOf(candidate.section);
    if (!pages.has(page) && pages.size >= reader.depth) continue;
    const section = reader.section(candidate.section);
    if (!section) {
      pages.set(page, pages.get(page) ?? []);
      continue;
    }
    const boost = boostOf(section, reader.titleTerms(page));
    const list = pages.get(page) ?? [];
    list.push({ ...candidate, score: candidate.score * boost });
    pages.set(page, list);
  }
  const hits: Hit[] = [];
  for (const [page, candidates] of pages) {
    candidates.sort(byScore);
    const bonus = candidates.slice(1, 4).reduce((sum, { score }) => sum + score, 0) * 0.12;
    candidates.slice(0, SECTIONS_A_PAGE).forEach((candidate, place) => {
      const section = reader.section(candidate.section);
      if (!section) return;
      hits.push({
        page: reader.pagePath(page),
        anchor: section.anchor,
        score: place === 0 ? candidate.score + bonus : candidate.score / 2 ** place,
        title: reader.pageTitle(page),
        heading: section.heading,
        level: section.level,
        section: candidate.section,
      });
    });
  }
  reader.missing.forEach((part) => options.onMissing?.(part));
  return {
    hits: hits.sort(byScore).slice(0, options.limit ?? DEFAULT_LIMIT),
    words: found.words,
  };
}

/**
 * Searches an index, fresh from `buildIndex` or revived from JSON. Gives hits best first; of one
 * page at most three, and the second and third only where they beat other pages clearly. Never
 * throws: a query that holds nothing, or an index that is none, finds nothing.
 */
export const search = (index: unknown, query: string, options: SearchOptions = {}): Hit[] => [
  ...find(index, query, options).hits,
];

/** Prose and code of a hit, in the original spelling; nothing where its part is not there. */
export function contentOf(index: unknown, hit: Hit): { text: string; code: string } | undefined {
  return readerOf(index)?.section(hit.section);
}
