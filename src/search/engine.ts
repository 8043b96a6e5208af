import { answer, byScore, type Candidate } from './candidates';
import { corrected, parseQuery } from './query';
import { rankerFor } from './rank';
import { IndexReader, isIndex } from './reader';
import type { Slip } from './score';
import type { Hit } from './section';

export { buildIndex } from './build';
export type { SearchIndex } from './format';
export type { Slip } from './score';
export type { Hit, Section } from './section';

export interface SearchOptions {
  /** Most hits given; 20 when left out. */
  readonly limit?: number;
  /** Told the name of each part of the index that the query needs and that is not there yet. */
  readonly onMissing?: (part: string) => void;
}

const SECTIONS_A_PAGE = 3;
/** What the next best sections of a page add to its best one. */
const OTHER_SECTIONS = 0.3;
const DEFAULT_LIMIT = 20;

const readers = new WeakMap<object, IndexReader>();

function readerOf(index: unknown): IndexReader | undefined {
  if (!isIndex(index)) return undefined;
  const reader = readers.get(index) ?? new IndexReader(index);
  readers.set(index, reader);
  return reader;
}

/** Three hiragana and more in a row: perhaps a katakana word that is still being typed. */
const UNCONVERTED = /^[ぁ-ゖー]{3,}$/;
const HIRAGANA_TO_KATAKANA = 0x60;

const inKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + HIRAGANA_TO_KATAKANA));

/** Hits with what they were found by. */
export interface Finding {
  readonly hits: readonly Hit[];
  /** Words that were found, folded: as they were typed, or as they were meant. */
  readonly words: readonly string[];
  /** Words that are nowhere, with what was looked for in their place. */
  readonly slips: readonly Slip[];
}

const NOTHING: Finding = { hits: [], words: [], slips: [] };

/** {@link search} that also gives the words to mark. */
export function find(index: unknown, query: string, options: SearchOptions = {}): Finding {
  const reader = readerOf(index);
  if (!reader) return NOTHING;
  reader.missing.clear();
  let parsed = parseQuery(query);
  let found = answer(reader, parsed);
  if (UNCONVERTED.test(query)) {
    const converted = parseQuery(inKatakana(query));
    const meant = answer(reader, converted);
    if (meant.candidates.length > found.candidates.length) [parsed, found] = [converted, meant];
  }
  const boostOf = rankerFor(corrected(parsed, found.slips), found.words);
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
    const bonus =
      candidates.slice(1, 4).reduce((sum, { score }) => sum + score, 0) * OTHER_SECTIONS;
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
    slips: hits.length > 0 ? found.slips : [],
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
