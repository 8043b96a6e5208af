import type { Hit } from '../../src/search/section';

/** A query with the places that answer it: `page` or `page#anchor`; none for nonsense. */
export interface BenchQuery {
  readonly category: string;
  readonly text: string;
  readonly targets: readonly string[];
}

/** What an engine is asked to give: sections, best first. */
export type Found = Pick<Hit, 'page' | 'anchor'>;

export interface Score {
  readonly queries: number;
  /** Share of queries with a right page among the first five pages. */
  readonly recallAt5: number;
  /** Mean reciprocal rank of the first right page. */
  readonly mrr: number;
  /** Share of queries whose first section on a right page is a right section. */
  readonly rightHeading: number;
  readonly nonsense: number;
  /** How much of the nonsense found nothing. */
  readonly nonsenseEmpty: number;
  /** From query to hits, in ms, 95th percentile; of a query asked again, the quickest answer. */
  readonly p95: number;
}

const pageOf = (target: string): string => target.split('#')[0] ?? '';

const isPage = (target: string, page: string): boolean =>
  target.endsWith('*') ? page.startsWith(target.slice(0, -1)) : pageOf(target) === page;

const isPlace = (target: string, { page, anchor }: Found): boolean =>
  target.includes('#') ? target === `${page}#${anchor}` : isPage(target, page);

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** A machine that does other things as well is slow now and then; a reader's is not this one. */
const ASKED_AGAIN = 3;

/** Asks every query and counts. Engines may answer at once or later. */
export async function score(
  queries: readonly BenchQuery[],
  ask: (text: string) => Promise<readonly Found[]> | readonly Found[],
): Promise<Score> {
  const times: number[] = [];
  const sums = { recall: 0, reciprocal: 0, heading: 0, nonsense: 0, empty: 0 };
  for (const { text, targets } of queries) {
    let quickest = Infinity;
    let hits: readonly Found[] = [];
    for (let i = 0; i < ASKED_AGAIN; i++) {
      const start = performance.now();
      hits = await ask(text);
      quickest = Math.min(quickest, performance.now() - start);
    }
    times.push(quickest);
    if (targets.length === 0) {
      sums.nonsense++;
      if (hits.length === 0) sums.empty++;
      continue;
    }
    const pages = [...new Set(hits.map(({ page }) => page))];
    const rank = pages.findIndex((page) => targets.some((target) => isPage(target, page)));
    if (rank < 0) continue;
    const first = hits.find(({ page }) => page === pages[rank]);
    if (rank < 5) sums.recall++;
    sums.reciprocal += 1 / (rank + 1);
    if (first && targets.some((target) => isPlace(target, first))) sums.heading++;
  }
  const asked = queries.length - sums.nonsense;
  times.sort((a, b) => a - b);
  return {
    queries: asked,
    recallAt5: ratio(sums.recall, asked),
    mrr: ratio(sums.reciprocal, asked),
    rightHeading: ratio(sums.heading, asked),
    nonsense: sums.nonsense,
    nonsenseEmpty: ratio(sums.empty, sums.nonsense),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
