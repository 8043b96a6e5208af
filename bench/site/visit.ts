import type { Browser, Locator, Page } from '@playwright/test';
import { Scales, type Weights } from './weigh';

/** A phone and a wide window, in CSS pixels. */
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };

/** Longest wait for anything on the page, in milliseconds. */
const PATIENCE = 60_000;

/** How often the warm run is repeated; the median counts. */
const WARM_RUNS = 7;

/** What reading a page costs before the reader touches anything. */
export interface Reading {
  weights: Weights;
  /** The larger sum of layout shifts of both viewports (0 means that nothing moved). */
  layoutShift: number;
}

/** What using our blocks costs on top of reading. */
export interface Using {
  /** First ▶ of a TypeScript block. */
  run: Weights;
  /** Milliseconds from ▶ to its first line, when it has run before. */
  firstLine: number;
  /** First Edit. */
  edit: Weights;
  /** First ▶ of a Python block. */
  python: Weights;
  /** Opening search and asking it something. */
  search: Weights;
}

/** Sum of the layout shifts so far that the reader did not cause. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

/** Opens a page in a fresh profile. */
async function open(browser: Browser, url: string, viewport: typeof WIDE) {
  // What is fetched to be kept for offline, once a page has rested, belongs to no action of the reader.
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  const scales = new Scales(page);
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  return { page, scales, close: () => context.close() };
}

/** Reads a page without touching it, on a phone and in a wide window. */
export async function read(browser: Browser, url: string): Promise<Reading> {
  const reading: Reading = { weights: {}, layoutShift: 0 };
  for (const viewport of [PHONE, WIDE]) {
    const { page, scales, close } = await open(browser, url, viewport);
    reading.weights = await scales.weigh();
    reading.layoutShift = Math.max(reading.layoutShift, await layoutShift(page));
    await close();
  }
  return reading;
}

/** Presses ▶ in the first TypeScript block and gives the milliseconds until its first line stands there. */
async function timeToFirstLine(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const block = document.querySelector('[data-live-block][data-lang="ts"]');
        const button = block?.querySelector<HTMLElement>('[data-action="run"]');
        const output = block?.querySelector('[data-output]');
        if (!button || !output) {
          reject(new Error('the page has no live TypeScript block'));
          return;
        }
        const began = performance.now();
        let emptied = false;
        new MutationObserver((_, observer) => {
          const empty = output.querySelector('li') === null;
          emptied ||= empty;
          if (!emptied || empty) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(output, { childList: true, subtree: true, characterData: true });
        button.click();
      }),
  );
}

async function runEnds(page: Page, lang: 'ts' | 'python'): Promise<void> {
  const ended = firstBlock(page, lang);
  await ended
    .and(page.locator('[data-status="done"],[data-status="error"]'))
    .waitFor({ timeout: PATIENCE });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function firstBlock(page: Page, lang: 'ts' | 'python'): Locator {
  return page.locator(`[data-live-block][data-lang="${lang}"]`).first();
}

/** Presses ▶ for the first time and weighs what that loads. */
async function firstRun(page: Page, scales: Scales, lang: 'ts' | 'python'): Promise<Weights> {
  const block = firstBlock(page, lang);
  await block.scrollIntoViewIfNeeded({ timeout: PATIENCE });
  await scales.weigh();
  await block.locator('[data-action="run"]').click();
  await runEnds(page, lang);
  return scales.weigh();
}

async function warmFirstLine(page: Page): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < WARM_RUNS; count++) {
    times.push(await timeToFirstLine(page));
    await runEnds(page, 'ts');
  }
  return median(times);
}

async function firstEdit(page: Page, scales: Scales): Promise<Weights> {
  await scales.weigh();
  await firstBlock(page, 'ts').locator('[data-action="edit"]').click();
  await firstBlock(page, 'ts').locator('.cm-editor').waitFor({ timeout: PATIENCE });
  return scales.weigh();
}

async function firstSearch(page: Page, scales: Scales): Promise<Weights> {
  await scales.weigh();
  await page.locator('[data-action="search"]').first().click();
  await page.keyboard.type('await');
  return scales.weigh();
}

/**
 * Runs and edits the first blocks of a page, and searches, in that order, in one wide window.
 *
 * @throws Error where the page lacks one of them
 */
export async function use(browser: Browser, url: string): Promise<Using> {
  const { page, scales, close } = await open(browser, url, WIDE);
  const run = await firstRun(page, scales, 'ts');
  const firstLine = await warmFirstLine(page);
  const edit = await firstEdit(page, scales);
  const python = await firstRun(page, scales, 'python');
  const search = await firstSearch(page, scales);
  await close();
  return { run, firstLine, edit, python, search };
}
