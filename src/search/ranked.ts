import type { Answer } from './candidates';
import { corrected, type Query } from './query';
import { rankerFor } from './rank';
import type { IndexReader } from './reader';

/** Scores of sections, by number of the page and of the section. */
export type Ranked = Map<number, Map<number, number>>;

/** What was found in other words stays this much below the best of what was typed. */
const BELOW_TYPED = 0.8;

/** The sections of a page, which has some from now on. */
export function sectionsOf(pages: Ranked, page: number): Map<number, number> {
  const sections = pages.get(page) ?? new Map<number, number>();
  pages.set(page, sections);
  return sections;
}

/**
 * Orders what may answer by how it answers; a page whose text is still missing has no sections.
 *
 * @param mayRead whether the text of one more page may be read: in an index of parts, reading is fetching
 */
export function rankedByPage(
  reader: IndexReader,
  query: Query,
  { candidates, slips, words }: Answer,
  mayRead: (page: number) => boolean,
): Ranked {
  const boostOf = rankerFor(corrected(query, slips), words);
  const pages: Ranked = new Map();
  for (const { section, score } of candidates) {
    const page = reader.pageOf(section);
    if (!pages.has(page) && !mayRead(page)) continue;
    const sections = sectionsOf(pages, page);
    const content = reader.section(section);
    if (content) sections.set(section, score * boostOf(content, reader.titleTerms(page)));
  }
  return pages;
}

/** The highest score there is; 0 where nothing was found. */
export const bestOf = (pages: Ranked): number =>
  [...pages.values()].reduce((best, ranked) => Math.max(best, ...ranked.values()), 0);

/** Adds what other words have found; what both have found keeps the better score. */
export function merge(into: Ranked, other: Ranked, worth: number, typed: number): void {
  const share = typed > 0 ? Math.min(worth, (typed * BELOW_TYPED) / bestOf(other)) : worth;
  for (const [page, ranked] of other) {
    const sections = sectionsOf(into, page);
    for (const [section, score] of ranked) {
      sections.set(section, Math.max(sections.get(section) ?? 0, score * share));
    }
  }
}
