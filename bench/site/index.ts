/**
 * `npm run bench`: builds the site that `create-docusaurus` makes (classic, with its live code theme
 * and the same article) and ours, opens both in Chromium, and prints what reading and running cost:
 * first as JSON, then as a table. Bytes are kB after brotli 5, which is what servers do while sending.
 */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/browser';
import { serve } from './serve';
import { makeStockSite, timeBuild } from './stock';
import { type Row, table } from './table';
import { read, type Reading, use, type Using } from './visit';
import { type Kind, total, type Weight } from './weigh';

const ARTICLE = '/blog/python-async-programming';

const KINDS: Kind[] = ['html', 'script', 'style', 'image', 'font', 'data'];

/** Everything that is measured of one site. `using` is absent for a site without our blocks. */
interface Site {
  buildSeconds: number;
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
  const buildSeconds = await timeBuild(folder);
  const build = `${folder}/build`;
  const { origin, close } = await serve(build);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const reading = await read(browser, origin + ARTICLE);
    const using = ours ? await use(browser, origin + ARTICLE) : undefined;
    return { buildSeconds, pages: pagesIn(build), reading, ...(using && { using }) };
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

function rows(ours: Site, stock: Site): Row[] {
  const { using } = ours;
  return [
    ...byteRows(ours, stock),
    {
      what: 'layout shift',
      unit: 'CLS',
      ours: ours.reading.layoutShift,
      stock: stock.reading.layoutShift,
      budget: '0',
    },
    {
      what: 'first ▶ of a TypeScript block',
      unit: 'kB',
      ours: using ? kB(total(using.run), 'brotli5') : null,
      stock: null,
      budget: '≤ 100',
    },
    {
      what: '▶ to first line, warm',
      unit: 'ms',
      ours: using?.firstLine ?? null,
      stock: null,
      budget: '≤ 100',
    },
    {
      what: 'editor, on Edit only',
      unit: 'kB',
      ours: using ? kB(total(using.edit), 'brotli5') : null,
      stock: null,
      budget: '≤ 180',
    },
    { what: 'pages built', unit: 'HTML files', ours: ours.pages, stock: stock.pages },
    {
      what: 'build, two languages',
      unit: 's',
      ours: ours.buildSeconds,
      stock: stock.buildSeconds,
      budget: '≤ 2 × for the same pages',
    },
    {
      what: 'build, per page',
      unit: 's',
      ours: ours.buildSeconds / ours.pages,
      stock: stock.buildSeconds / stock.pages,
      budget: '≤ 2 ×',
    },
  ];
}

async function main(): Promise<void> {
  const stock = await measure(await makeStockSite(), false);
  const ours = await measure('.', true);
  const measured = rows(ours, stock);
  console.log(
    JSON.stringify({
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      rows: measured,
    }),
  );
  console.log(`\n${table(measured)}`);
}

void main();
