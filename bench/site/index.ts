/**
 * `npm run bench`: builds the site that `create-docusaurus` makes (classic, with its live code theme
 * and the same article) and ours, opens both in Chromium, and prints what reading and running cost:
 * first as JSON (kept in `bench/site/results.json`), then as a table. Bytes are kB after brotli 5, which is what servers do while sending.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { launch } from './launch';
import { judge, type Scores } from './lighthouse';
import { serve } from './serve';
import { makeStockSite, timeBuild } from './stock';
import { type Row, table } from './table';
import { read, type Reading, use, type Using } from './visit';
import { type Kind, total, type Weight, type Weights } from './weigh';

const ARTICLE = '/blog/python-async-programming';

/** The newest figures, for the page that shows them. */
const RESULTS = 'bench/site/results.json';

const KINDS: Kind[] = ['html', 'script', 'style', 'image', 'font', 'data'];

/** Everything that is measured of one site. `using` is absent for a site without our blocks. */
interface Site {
  buildSeconds: number;
  pages: number;
  reading: Reading;
  scores: Scores;
  using?: Using;
}

function pagesIn(build: string): number {
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).length;
}

function kB(weight: Weight | undefined, quality: keyof Weight): number {
  return Number(((weight?.[quality] ?? 0) / 1000).toFixed(1));
}

async function measure(folder: string, ours: boolean): Promise<Site> {
  console.error(`Building ${ours ? 'our site' : 'the stock site'} …`);
  const buildSeconds = await timeBuild(folder);
  const build = `${folder}/build`;
  const { origin, close } = await serve(build);
  const browser = await launch();
  try {
    const reading = await read(browser, origin + ARTICLE);
    const using = ours ? await use(browser, origin + ARTICLE) : undefined;
    const scores = await judge(origin + ARTICLE);
    return { buildSeconds, pages: pagesIn(build), reading, scores, ...(using && { using }) };
  } finally {
    await browser.close();
    close();
  }
}

function byteRows(ours: Site, stock: Site): Row[] {
  return KINDS.flatMap((kind): Row[] => {
    const mine = ours.reading.weights[kind];
    const theirs = stock.reading.weights[kind];
    if (!mine && !theirs) return [];
    const budget = kind === 'script' ? '≤ 0.85 ×' : undefined;
    return (['brotli5', 'brotli11'] as const).map((quality) => ({
      what: `${kind} before any interaction, ${quality.replace('brotli', 'brotli ')}`,
      unit: 'kB',
      ours: kB(mine, quality),
      stock: kB(theirs, quality),
      ...(budget && { budget }),
    }));
  });
}

function usingRows(using: Using | undefined): Row[] {
  const bytes = (weights: Weights | undefined): number | null =>
    weights ? kB(total(weights), 'brotli5') : null;
  const row = (what: string, unit: string, ours: number | null, budget: string): Row => ({
    what,
    unit,
    ours,
    stock: null,
    budget,
  });
  return [
    row('first ▶ of a TypeScript block', 'kB', bytes(using?.run), '≤ 100'),
    row('▶ to first line, warm', 'ms', using?.firstLine ?? null, '≤ 100'),
    row('editor, on Edit only', 'kB', bytes(using?.edit), '≤ 180'),
    row('first ▶ of a Python block', 'kB', bytes(using?.python), '≤ 6000'),
    row('first search', 'kB', bytes(using?.search), '≤ 200'),
  ];
}

function buildRows(ours: Site, stock: Site): Row[] {
  const perPage = (site: Site): number => site.buildSeconds / site.pages;
  return [
    { what: 'pages built', unit: 'HTML files', ours: ours.pages, stock: stock.pages },
    { what: 'build, two languages', unit: 's', ours: ours.buildSeconds, stock: stock.buildSeconds },
    {
      what: 'build, per page',
      unit: 's',
      ours: perPage(ours),
      stock: perPage(stock),
      budget: '≤ 2 ×',
    },
  ];
}

function scoreRows(ours: Scores, stock: Scores): Row[] {
  const row = (name: keyof Scores, budget: string): Row => ({
    what: `Lighthouse mobile, ${name}`,
    unit: 'points',
    ours: ours[name],
    stock: stock[name],
    budget,
  });
  return [
    row('performance', '≥ stock'),
    row('accessibility', '100'),
    row('best-practices', '100'),
    row('seo', '100'),
  ];
}

function rows(ours: Site, stock: Site): Row[] {
  const shift = { ours: ours.reading.layoutShift, stock: stock.reading.layoutShift };
  return [
    ...byteRows(ours, stock),
    { what: 'layout shift', unit: 'CLS', ...shift, budget: '0' },
    ...usingRows(ours.using),
    ...scoreRows(ours.scores, stock.scores),
    ...buildRows(ours, stock),
  ];
}

async function main(): Promise<void> {
  const stock = await measure(await makeStockSite(), false);
  const ours = await measure('.', true);
  const measured = rows(ours, stock);
  const date = new Date().toISOString().slice(0, 10);
  const result = { date, node: process.version, rows: measured };
  writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result));
  console.log(`\n${table(measured)}`);
}

void main();
