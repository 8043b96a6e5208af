import { answer, byScore, type Candidate } from './candidates';
import { parseQuery } from './query';
import { bestOf, merge, rankedByPage } from './ranked';
import { IndexReader, isIndex } from './reader';
import { liftRemembered } from './remembered';
import type { Slip } from './score';
import type { Hit } from './section';
import { otherWordings } from './synonyms';

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

/** Of the pages that may be read, those for which another wording is tried. */
const PAGES_A_WORDING = 6;

/** How many of the candidates for other words are looked at. */
const MOST_OTHER = 80;

/**
 * What a section is worth among those of its page, by its {@link Role}: what a page sums up at its
 * end, and what it refers to, is seldom the place to go.
 */
const ROLE_WORTH = [1, 0.85, 0.4];

/** Lets the texts of so many pages be read; one that was read is read again for nothing. */
function pagesToRead(most: number): (page: number, more?: number) => boolean {
  const read = new Set<number>();
  return (page, more = 0) =>
    read.has(page) || (read.size < most + more && read.add(page).has(page));
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
  // In an index of parts, other words have to be fetched as well.
  const others = otherWordings(query, reader.wordings)
    .slice(0, Math.ceil(reader.depth / PAGES_A_WORDING))
    .map(({ text, worth }) => ({ worth, other: parseQuery(text) }))
    .map(({ worth, other }) => ({ worth, other, answered: answer(reader, other) }))
    .filter(({ answered }) => answered.slips.length === 0);
  // Where a word has another that is known, nothing need be guessed.
  if (found.slips.length > 0 && others.some(({ answered }) => answered.candidates.length > 0)) {
    found = { candidates: [], words: [], slips: [] };
  }
  const mayRead = pagesToRead(reader.depth);
  const pages = rankedByPage(reader, parsed, found, mayRead);
  const words = new Set(found.words);
  const typed = bestOf(pages);
  for (const { worth, other, answered } of others) {
    const few = { ...answered, candidates: answered.candidates.slice(0, MOST_OTHER) };
    const ranked = rankedByPage(reader, other, few, (page) => mayRead(page, reader.depth / 2));
    merge(pages, ranked, worth, typed);
    for (const word of answered.words) words.add(word);
  }
  const remembered = liftRemembered(reader, parsed, pages, (page) => mayRead(page));
  const hits: Hit[] = [];
  for (const [page, ranked] of pages) {
    const candidates = Array.from(ranked, ([section, score]) => ({ section, score }));
    const [best = 0, ...rest] = [...ranked.values()].sort((a, b) => b - a);
    const bonus = rest.slice(0, 3).reduce((sum, score) => sum + score, 0) * OTHER_SECTIONS;
    const worth = ({ section, score }: Candidate): number =>
      score * (ROLE_WORTH[reader.section(section)?.role ?? 0] ?? 1);
    candidates.sort((a, b) => worth(b) - worth(a));
    candidates.slice(0, SECTIONS_A_PAGE).forEach((candidate, place) => {
      const section = reader.section(candidate.section);
      if (!section) return;
      hits.push({
        page: reader.pagePath(page),
        anchor: section.anchor,
        score: place === 0 ? best + bonus : candidate.score / 2 ** place,
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
    words: [...words],
    slips: hits.length > 0 && !remembered ? found.slips : [],
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
