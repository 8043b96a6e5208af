/**
 * Does a long run stay smooth? Measures a timeline of 5,000 events and 200 tasks beside one of a few dozen
 * events, in the same browser: nodes in the page, and what a step, a scrub and a frame of playing cost.
 *
 *     npm run bench:timeline
 *
 * Ends with an error when the long run costs more than the bounds below allow.
 */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launch } from '../site/launch';

/** What the long run may be, against the short one in the same browser. */
const BOUNDS = { nodes: 2500, stepRatio: 8, frameRatio: 2, slowFrameRatio: 3 };
const STEPS = 40;
const PLAY_MS = 3000;

interface Cost {
  events: number;
  nodes: number;
  /** Milliseconds from the first press to the first moment shown. */
  firstMs: number;
  /** Milliseconds from a press to the frame that shows it. */
  step: Spread;
  scrub: Spread;
  /** Milliseconds between two frames while playing. */
  frame: Spread;
}

/** Many measurements of one thing. */
interface Spread {
  median: number;
  /** All but one in twenty are below this. */
  p95: number;
}

function spreadOf(measured: readonly number[]): Spread {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function bundle(): Promise<{ script: string; style: string }> {
  const stand = here('docusaurus.ts');
  const { outputFiles } = await build({
    entryPoints: [here('page.tsx')],
    alias: { '@docusaurus/Translate': stand, '@docusaurus/useDocusaurusContext': stand },
    bundle: true,
    minifySyntax: true,
    jsx: 'automatic',
    outdir: here('out'),
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const text = (ending: string): string =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** Presses a control `times` times; milliseconds until the frame after it. */
async function timed(
  page: Page,
  selector: string,
  times: number,
  scrubs: boolean,
): Promise<Spread> {
  const measured = await page.evaluate(
    async ([query, count, isScrub]) => {
      const element = document.querySelector<HTMLInputElement>(query);
      const costs: number[] = [];
      for (let i = 0; i < count && element; i++) {
        const begin = performance.now();
        if (isScrub) {
          // React listens to the field's own setter; this goes past it, as a hand on the slider does.
          Reflect.set(HTMLInputElement.prototype, 'value', String((i * 37) % 1000), element);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        } else {
          element.click();
        }
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        costs.push(performance.now() - begin);
      }
      return costs;
    },
    [selector, times, scrubs] as const,
  );
  return spreadOf(measured);
}

async function framesWhilePlaying(page: Page): Promise<Spread> {
  await page.locator('[data-action=timeline-start]').click();
  await page.locator('[data-action=timeline-toggle]').click();
  const measured = await page.evaluate(async (ms) => {
    const gaps: number[] = [];
    const end = performance.now() + ms;
    let last = performance.now();
    while (last < end) {
      const now = await new Promise<number>((done) => requestAnimationFrame(done));
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  }, PLAY_MS);
  return spreadOf(measured);
}

async function measure(page: Page, tasks: number, sleeps: number): Promise<Cost> {
  const { script, style } = await bundle();
  await page.setContent(`<style>${style}</style><main></main>`);
  await page.addScriptTag({ content: script });
  const events = await page.evaluate(`mount(${tasks}, ${sleeps})`);
  const begin = performance.now();
  await page.locator('[data-action=timeline-back]').click();
  await page.locator('[data-element][role=button]').first().waitFor();
  const firstMs = performance.now() - begin;
  await page.locator('[data-action=timeline-start]').click();
  const step = await timed(page, '[data-action=timeline-forward]', STEPS, false);
  const scrub = await timed(page, 'input[type=range]', STEPS, true);
  const frame = await framesWhilePlaying(page);
  const nodes = await page.evaluate(() => document.querySelectorAll('main *').length);
  return { events: Number(events), nodes, firstMs, step, scrub, frame };
}

const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const short = await measure(page, 4, 2);
  const long = await measure(page, 200, 6);
  const row = (what: string, of: (cost: Cost) => number): string =>
    `| ${what} | ${of(short).toFixed(1)} | ${of(long).toFixed(1)} | ${(of(long) / of(short)).toFixed(2)} × |`;
  process.stdout.write(
    [
      '| what | short run | long run | ratio |',
      '| --- | ---: | ---: | ---: |',
      row('events', ({ events }) => events),
      row('nodes in the page', ({ nodes }) => nodes),
      row('first press to first moment (ms)', ({ firstMs }) => firstMs),
      row('a step, to the next frame (ms, median)', ({ step }) => step.median),
      row('a step, to the next frame (ms, 95 in 100)', ({ step }) => step.p95),
      row('a scrub, to the next frame (ms, median)', ({ scrub }) => scrub.median),
      row('a scrub, to the next frame (ms, 95 in 100)', ({ scrub }) => scrub.p95),
      row('a frame while playing (ms, median)', ({ frame }) => frame.median),
      row('a frame while playing (ms, 95 in 100)', ({ frame }) => frame.p95),
      '',
    ].join('\n'),
  );
  const isWithin =
    long.nodes <= BOUNDS.nodes &&
    long.step.median <= BOUNDS.stepRatio * short.step.median &&
    long.frame.median <= BOUNDS.frameRatio * short.frame.median &&
    long.frame.p95 <= BOUNDS.slowFrameRatio * short.frame.p95;
  if (!isWithin) {
    process.stderr.write(`The long run is beyond its bounds: ${JSON.stringify(BOUNDS)}\n`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
