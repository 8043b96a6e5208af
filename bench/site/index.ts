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
  /** From nothing, and once more with what the first build keeps for the next. */
  buildSeconds: { first: number; again: number };
  pages: number;
  reading: Reading;
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
  const first = await timeBuild(folder, false);
  const again = ours ? await timeBuild(folder, true) : first;
  const buildSeconds = { first, again };
  const build = `${folder}/build`;
  const { origin, close } = await serve(build);
  const browser = await launch();
  try {
    const reading = await read(browser, origin + ARTICLE);
    const using = ours ? await use(browser, origin + ARTICLE) : undefined;
    return { buildSeconds, pages: pagesIn(build), reading, ...(using && { using }) };
  } finally {
    await browser.close();
    close();
  }
}

/** Lighthouse's points for the article on the sites that stand built in these folders. */
async function judgeArticle(folders: readonly string[]): Promise<Scores[]> {
  const servers = await Promise.all(folders.map((folder) => serve(`${folder}/build`)));
  try {
    return await judge(servers.map(({ origin }) => origin + ARTICLE));
  } finally {
    for (const { close } of servers) close();
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
  const row = (what: string, value: (site: Site) => number, budget?: string): Row => ({
    what,
    unit: 's',
    ours: value(ours),
    stock: value(stock),
    ...(budget && { budget }),
  });
  return [
    { what: 'pages built', unit: 'HTML files', ours: ours.pages, stock: stock.pages },
    row('build, fresh clone', ({ buildSeconds }) => buildSeconds.first),
    row('build, blocks recorded before', ({ buildSeconds }) => buildSeconds.again),
    row('build, fresh clone, per page', ({ buildSeconds, pages }) => buildSeconds.first / pages),
    row(
      'build, blocks recorded before, per page',
      ({ buildSeconds, pages }) => buildSeconds.again / pages,
      '≤ 2 ×',
    ),
  ];
}

function scoreRows([ours, stock]: readonly Scores[]): Row[] {
  const row = (name: keyof Scores, budget: string): Row => ({
    what: `Lighthouse mobile, ${name}`,
    unit: 'points',
    ours: ours?.[name] ?? null,
    stock: stock?.[name] ?? null,
    budget,
  });
  return [
    row('performance', '≥ stock'),
    row('accessibility', '100'),
    row('best-practices', '100'),
    row('seo', '100'),
  ];
}

function rows(ours: Site, stock: Site, scores: readonly Scores[]): Row[] {
  const shift = { ours: ours.reading.layoutShift, stock: stock.reading.layoutShift };
  return [
    ...byteRows(ours, stock),
    { what: 'layout shift', unit: 'CLS', ...shift, budget: '0' },
    ...usingRows(ours.using),
    ...scoreRows(scores),
    ...buildRows(ours, stock),
  ];
}

async function main(): Promise<void> {
  const stockFolder = await makeStockSite();
  const stock = await measure(stockFolder, false);
  const ours = await measure('.', true);
  const measured = rows(ours, stock, await judgeArticle(['.', stockFolder]));
  const date = new Date().toISOString().slice(0, 10);
  const result = { date, node: process.version, rows: measured };
  writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result));
  console.log(`\n${table(measured)}`);
}

void main();
