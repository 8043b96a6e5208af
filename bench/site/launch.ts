import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/setup/browser';

/** Starts a Chromium that asks nobody for updates. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    // Chromium refuses its sandbox to root; the pages it opens here are our own.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}
