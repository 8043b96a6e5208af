import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The browser's own, from before Playwright's clock took its place. */
    realTimeout?: typeof AbortSignal.timeout;
  }
}

const keep = (): void => {
  window.realTimeout ??= AbortSignal.timeout.bind(AbortSignal);
};

const giveBack = (): void => {
  if (window.realTimeout) AbortSignal.timeout = window.realTimeout;
};

/**
 * Lets a test wind the clock of a page, to make replays go faster, and leaves runs their real time:
 * Playwright's clock winds `AbortSignal.timeout` as well, so that on a busy machine a few winds would
 * use up the seconds that a run may be computed for.
 */
export async function windableClock(page: Page): Promise<void> {
  await page.addInitScript(keep);
  await page.evaluate(keep);
  await page.clock.install();
  await page.addInitScript(giveBack);
  await page.evaluate(giveBack);
}
