/**
 * `npm run budgets`: opens the built article in Chromium, in both languages, and holds what it loads
 * against the budgets. Needs `npm run build` first. `npm run bench` measures the peer, too.
 */
import type { Browser } from '@playwright/test';
import { launch } from '../bench/site/launch';
import { serve } from '../bench/site/serve';
import { read, type Reading, use, type Using } from '../bench/site/visit';
import { total } from '../bench/site/weigh';
import { BUILD, requireBuild } from './built';

const ARTICLE = '/blog/python-async-programming';

/**
 * JavaScript of the stock site (create-docusaurus classic with its live code theme and the same
 * article) before any interaction, in bytes after brotli 5. Measured once by hand with Docusaurus
 * 3.10.2; `npm run bench` measures the stock site anew.
 */
const STOCK_SCRIPT = 219_000;

/** Something that must not be more than it may. */
interface Budget {
  what: string;
  actual: number;
  most: number;
  unit: string;
}

function readingBudgets({ weights, layoutShift }: Reading): Budget[] {
  const script = weights.script?.brotli5 ?? 0;
  return [
    {
      what: 'JavaScript before any interaction',
      actual: script,
      most: 0.85 * STOCK_SCRIPT,
      unit: 'bytes',
    },
    { what: 'layout shift', actual: layoutShift, most: 0, unit: '' },
  ];
}

function usingBudgets({ run, edit, python, search }: Using): Budget[] {
  const bytes = { run, edit, python, search };
  const most = { run: 100_000, edit: 180_000, python: 6_000_000, search: 200_000 };
  const what = {
    run: 'first ▶ of a TypeScript block',
    edit: 'editor, on Edit',
    python: 'first ▶ of a Python block',
    search: 'first search',
  };
  return (['run', 'edit', 'python', 'search'] as const).map((name) => ({
    what: what[name],
    // What a build can compress beforehand, unlike the figure above, which the peer was measured by.
    actual: total(bytes[name]).brotli11,
    most: most[name],
    unit: 'bytes',
  }));
}

function judge(locale: string, { what, actual, most, unit }: Budget): boolean {
  const kept = actual <= most;
  const figures = `${Math.round(actual * 1000) / 1000} of at most ${Math.round(most)} ${unit}`;
  console.log(`${kept ? 'kept    ' : 'EXCEEDED'} ${locale} ${what}: ${figures.trim()}`);
  return kept;
}

async function judgePage(browser: Browser, origin: string, locale: string): Promise<boolean[]> {
  const url = origin + (locale === 'ja' ? '' : `/${locale}`) + ARTICLE;
  const budgets = [
    ...readingBudgets(await read(browser, url)),
    ...usingBudgets(await use(browser, url)),
  ];
  return budgets.map((budget) => judge(locale, budget));
}

async function main(): Promise<void> {
  requireBuild();
  const { origin, close } = await serve(BUILD);
  const browser = await launch();
  try {
    const kept: boolean[] = [];
    for (const locale of ['ja', 'en']) kept.push(...(await judgePage(browser, origin, locale)));
    const failed = kept.filter((one) => !one).length;
    console.log(`${kept.length - failed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    close();
  }
}

void main();
