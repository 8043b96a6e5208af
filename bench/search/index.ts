import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIndex } from '../../src/search/engine';
import { miniSearch, ours, type Engine } from './engines';
import { grow, type Growth } from './growth';
import { halfSentences, misplaced } from './halfSentences';
import { measureKeystrokes, type Keystrokes } from './keystrokes';
import { peers, peersAreThere } from './peerEngines';
import { score, type Score } from './score';
import { CORPUS, corpusSet, SITE_SETS, siteSet, type BenchSet } from './sets';

interface Row extends Score {
  readonly set: string;
  readonly engine: string;
  readonly bytes: number;
  readonly buildMs: number;
}

interface Remembered {
  readonly language: string;
  readonly pieces: number;
  /** Share whose first hit is a section in which the words stand. */
  readonly found: number;
}

const RESULTS = path.join(import.meta.dirname, '../../.cache/bench-search.json');
const SIZES = [10, 100, 1000];
const MOST_GROWTH_QUERIES = 60;

const share = (value: number): string => value.toFixed(3);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

async function measure(set: BenchSet, engine: Engine): Promise<Row> {
  const start = performance.now();
  const ready = await engine.build(set.sections);
  const buildMs = performance.now() - start;
  const result = await score(set.queries, (text) => ready.ask(text));
  const name = `${set.name} ${set.language}`;
  return { set: name, engine: engine.name, bytes: ready.bytes, buildMs, ...result };
}

function printRows(rows: readonly Row[]): void {
  console.table(
    rows.map((row) => ({
      set: row.set,
      engine: row.engine,
      queries: row.queries,
      'recall@5': share(row.recallAt5),
      MRR: share(row.mrr),
      heading: share(row.rightHeading),
      'nonsense empty': `${share(row.nonsenseEmpty)} of ${String(row.nonsense)}`,
      'to load': kilobytes(row.bytes),
      'build ms': Math.round(row.buildMs),
      'p95 ms': row.p95.toFixed(1),
    })),
  );
}

function printGrowth(growth: readonly Growth[]): void {
  console.table(
    growth.map(
      ({ pages, sections, buildMs, wholeBytes, files, firstQuery, firstKeystrokeMs, p95 }) => ({
        pages,
        sections,
        'build ms': Math.round(buildMs),
        'whole index': kilobytes(wholeBytes),
        files,
        'first query, median': kilobytes(firstQuery.median),
        'first query, largest': kilobytes(firstQuery.largest),
        'first keystroke ms': Math.round(firstKeystrokeMs),
        'p95 ms': p95.toFixed(1),
      }),
    ),
  );
}

function printKeystrokes(rows: readonly Keystrokes[]): void {
  console.table(
    rows.map(({ language, queries, letters, results, frame }) => ({
      'letter by letter': language,
      queries,
      letters,
      'to results, p50 ms': results.p50.toFixed(1),
      'to results, p95 ms': results.p95.toFixed(1),
      'to frame, p50 ms': frame.p50.toFixed(1),
      'to frame, p95 ms': frame.p95.toFixed(1),
    })),
  );
}

const HALF_SENTENCES = 1000;

/** How often half a remembered sentence leads to where it stands with one Enter. */
function measureHalfSentences({ sections, language }: BenchSet): Remembered {
  const index = buildIndex(sections);
  const pieces = halfSentences(sections, language, HALF_SENTENCES, 1);
  const misses = misplaced(sections, index, pieces).length;
  return { language, pieces: pieces.length, found: 1 - misses / pieces.length };
}

async function main(): Promise<void> {
  const site = await Promise.all(
    SITE_SETS.flatMap((name) => [siteSet('ja', name), siteSet('en', name)]),
  );
  const corpus = [await corpusSet('ja'), await corpusSet('en')].filter((set) => set !== undefined);
  if (corpus.length === 0) {
    console.log(
      `No corpus at ${path.relative(process.cwd(), CORPUS)} (SEARCH_CORPUS names another place): measuring this site alone.`,
    );
  }
  const engines = [ours, miniSearch, ...(peersAreThere() ? peers : [])];
  const rows: Row[] = [];
  for (const set of [...site, ...corpus]) {
    for (const engine of engines) {
      try {
        rows.push(await measure(set, engine));
      } catch (error) {
        console.log(`${engine.name} failed on ${set.name} ${set.language}: ${String(error)}`);
      }
    }
  }
  printRows(rows);

  const remembered = site.slice(0, 2).map(measureHalfSentences);
  console.table(
    remembered.map(({ language, pieces, found }) => ({
      'half sentences': language,
      pieces,
      'first hit is the place': share(found),
    })),
  );

  const source = [...site, ...corpus].filter(({ language }) => language === 'ja');
  const queries = (source[0]?.queries ?? []).map(({ text }) => text).slice(0, MOST_GROWTH_QUERIES);
  const growth = SIZES.map((pages) =>
    grow(
      source.flatMap(({ sections }) => sections),
      pages,
      queries,
    ),
  );
  printGrowth(growth);

  const [japanese, english] = site;
  const keystrokes =
    japanese && english
      ? await measureKeystrokes({ ja: japanese.queries, en: english.queries })
      : [];
  if (keystrokes.length === 0) console.log('No site in build/ (npm run build): no letters typed.');
  else printKeystrokes(keystrokes);
  await mkdir(path.dirname(RESULTS), { recursive: true });
  await writeFile(RESULTS, JSON.stringify({ rows, remembered, growth, keystrokes }, null, 2));
  console.log(`Written to ${path.relative(process.cwd(), RESULTS)}.`);
}

void main();
