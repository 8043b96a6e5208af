/**
 * `npm run quality`: measures the built site and writes what the page `/quality` shows. Run it after
 * `npm test`, whose reports it reads; what has not been run is written down as not measured.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { launch } from '../bench/site/launch';
import { serve } from '../bench/site/serve';
import { read } from '../bench/site/visit';
import { RESULTS } from '../src/plugins/quality';
import type { Measured, PageWeight } from '../src/components/Quality/report';
import { BUILD, requireBuild } from './built';
import { accessibilityReport } from './quality/accessibilityReport';
import { E2E_REPORT, UNIT_REPORT } from './test/checks';
import { playwrightReport, vitestReport } from './test/tally';

const PAGES = [
  '/blog/python-async-programming',
  '/en/blog/python-async-programming',
  '/docs/await',
];

async function weights(): Promise<PageWeight[]> {
  const { origin, close } = await serve(BUILD);
  const browser = await launch();
  try {
    const measured: PageWeight[] = [];
    for (const page of PAGES) {
      const { weights: by, layoutShift } = await read(browser, origin + page);
      const [script, style, html] = [by.script, by.style, by.html].map(
        (kind) => kind?.brotli5 ?? 0,
      );
      measured.push({ page, script: script ?? 0, style: style ?? 0, html: html ?? 0, layoutShift });
    }
    return measured;
  } finally {
    await browser.close();
    close();
  }
}

async function main(): Promise<void> {
  requireBuild();
  const measured: Measured = {
    date: new Date().toISOString().slice(0, 10),
    weights: await weights(),
    accessibility: accessibilityReport(E2E_REPORT),
    unit: vitestReport(UNIT_REPORT),
    e2e: playwrightReport(E2E_REPORT),
  };
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`${RESULTS} is new; build the site again to show it.`);
}

void main();
