import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launch } from '../site/launch';
import { serve } from '../site/serve';
import type { BenchQuery } from './score';
import type { Language } from './sets';

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** How long a letter takes, in ms, from the event that brings it into the field. */
export interface Keystrokes {
  readonly language: Language;
  readonly queries: number;
  readonly letters: number;
  /** Until the results for what is in the field then are in the document. */
  readonly results: Spread;
  /** Until the frame that shows them has been drawn. */
  readonly frame: Spread;
}

const BUILD = path.resolve(import.meta.dirname, '../../build');
const START: Readonly<Record<Language, string>> = { ja: '/docs/tasks', en: '/en/docs/tasks' };
const FIELD = '[data-search-dialog] [role=combobox]';
const MOST_QUERIES = 40;
const LONGEST_QUERY = 24;

interface Timed {
  readonly results: number;
  readonly frame: number;
}

/**
 * Brings a text into the field as a key or an input method does, one event for one letter, and waits
 * until the results name it: in the link to all of them, or in the sentence that there are none.
 * Runs in the page.
 */
function typeLetter(text: string): Promise<Timed> {
  const dialog = document.querySelector('[data-search-dialog]');
  const field = dialog?.querySelector('input');
  if (!dialog || !field) throw new Error('The search is not open.');
  return new Promise((resolve) => {
    let start = 0;
    const observer = new MutationObserver(() => {
      const all = dialog.querySelector<HTMLAnchorElement>('[data-kind=all]');
      const query = all && new URL(all.href).searchParams.get('q');
      const none = dialog.querySelector('[role=region] p')?.textContent ?? '';
      if (query === null ? !none.includes(text) : query !== text) return;
      const results = performance.now() - start;
      observer.disconnect();
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => resolve({ results, frame: performance.now() - start });
        drawn.port2.postMessage(undefined);
      });
    });
    observer.observe(dialog, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    start = performance.now();
    value?.set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.slice(-1) }));
  });
}

async function openSearch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('[data-action="search"]').first().click();
  await page.locator(FIELD).fill('async');
  await page.locator('[data-search-dialog] [role=option]').first().waitFor();
}

/** The beginnings of a query, each a letter longer; a space alone asks nothing new. */
function beginningsOf(query: string): string[] {
  const letters = Array.from(query).slice(0, LONGEST_QUERY);
  return letters
    .map((_, i) => letters.slice(0, i + 1).join(''))
    .filter((text) => text === text.trim());
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function typeAll(page: Page, language: Language, texts: readonly string[]) {
  const timed: Timed[] = [];
  for (const text of texts) {
    for (const beginning of beginningsOf(text)) {
      timed.push(await page.evaluate(typeLetter, beginning));
    }
  }
  return {
    language,
    queries: texts.length,
    letters: timed.length,
    results: spreadOf(timed.map(({ results }) => results)),
    frame: spreadOf(timed.map(({ frame }) => frame)),
  };
}

async function measure(browser: Browser, origin: string, language: Language, texts: string[]) {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await openSearch(page, origin + START[language]);
    return await typeAll(page, language, texts);
  } finally {
    await page.close();
  }
}

/**
 * Types queries letter by letter into the search of the built site, in Chromium, and says how long
 * the results take. Gives nothing where the site is not built.
 */
export async function measureKeystrokes(
  queries: Readonly<Record<Language, readonly BenchQuery[]>>,
): Promise<Keystrokes[]> {
  if (!existsSync(path.join(BUILD, 'index.html'))) return [];
  const served = await serve(BUILD);
  const browser = await launch();
  const spread = (language: Language): string[] => {
    const every = Math.max(1, Math.floor(queries[language].length / MOST_QUERIES));
    const texts = queries[language].filter((_, i) => i % every === 0).map(({ text }) => text);
    return texts.slice(0, MOST_QUERIES);
  };
  try {
    const rows: Keystrokes[] = [];
    for (const language of ['ja', 'en'] as const) {
      rows.push(await measure(browser, served.origin, language, spread(language)));
    }
    return rows;
  } finally {
    await browser.close();
    served.close();
  }
}
