import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installDebianPackages } from './debian';
import { run } from './run';

/** Where systems keep a Chromium: names to look up on PATH, and fixed places. */
const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HELP =
  'No Chromium found, and none could be installed. Install Chromium or Google Chrome (Debian: ' +
  'apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.';

/** A file called chromium may be a stub that only says how to install it: one that works tells its version. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const { code, stdout } = await run(path, ['--version'], 20_000);
  return code === 0 && /\d+\.\d+/.test(stdout);
}

async function firstThatWorks(paths: string[]): Promise<string | null> {
  for (const path of paths) if (await works(path)) return path;
  return null;
}

/** Debian's browser where apt-get works, else the one that Playwright downloads. */
async function installBrowser(): Promise<string | null> {
  if (await installDebianPackages(['chromium', 'fonts-noto-cjk']))
    return firstThatWorks(CANDIDATES);
  console.log('Downloading Chromium with Playwright …');
  await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], 10 * 60_000);
  return firstThatWorks([chromium.executablePath()]);
}

/**
 * Finds a Chromium for tests and measurements, and installs one where none is.
 *
 * Looks at `CHROMIUM_PATH`, then Playwright's own, then where systems keep it. What it finds is kept
 * in `CHROMIUM_PATH`, so that child processes need not look again.
 *
 * @returns path of the executable
 * @throws Error in one line that says what to install, where nothing could be found
 */
export async function findBrowser(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROMIUM_PATH is ${given}, which does not exist. Set it to a Chromium, or unset it.`,
    );
  }
  const found =
    (await firstThatWorks([chromium.executablePath(), ...CANDIDATES])) ?? (await installBrowser());
  if (!found) throw new Error(HELP);
  process.env.CHROMIUM_PATH = found;
  return found;
}
