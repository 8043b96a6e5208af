import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/setup/browser';
import { run } from '../../scripts/setup/run';
import { install } from './install';

/** What Lighthouse judges of a phone's visit. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Points of 0 to 100 by category. */
export type Scores = Record<Category, number>;

/** How often a page is judged: performance varies, so the median counts. */
const VISITS = 5;

/** Longest that one visit may take, in milliseconds. */
const LIMIT = 3 * 60_000;

async function visit(tool: string, url: string): Promise<Scores> {
  const report = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json');
  const { code, stderr } = await run(
    process.execPath,
    [
      join(tool, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-path=${await findBrowser()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
      '--no-enable-error-reporting',
    ],
    LIMIT,
  );
  if (code !== 0) throw new Error(`Lighthouse could not judge ${url}: ${stderr.slice(-1000)}`);
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<Category, { score: number | null }>;
  };
  const points = (category: Category): number =>
    Math.round((categories[category].score ?? 0) * 100);
  return Object.fromEntries(CATEGORIES.map((name) => [name, points(name)])) as Scores;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Lighthouse's points for pages as a phone sees them (its own throttling), each the median of five
 * visits. The pages take turns, so that what else the machine does falls on all of them alike.
 *
 * @throws Error where Lighthouse cannot be installed or gives up
 */
export async function judge(urls: readonly string[]): Promise<Scores[]> {
  const tool = await install('lighthouse', 'lighthouse');
  const visits = urls.map((): Scores[] => []);
  for (let count = 0; count < VISITS; count++) {
    for (const [index, url] of urls.entries()) visits[index]?.push(await visit(tool, url));
  }
  return visits.map(
    (all) =>
      Object.fromEntries(
        CATEGORIES.map((name) => [name, median(all.map((scores) => scores[name]))]),
      ) as Scores,
  );
}
