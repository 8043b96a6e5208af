import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.E2E_PORT ?? 4173);

/** The folder of the host that the site was built for, and where that build is (see scripts/subpath.ts). */
const { BASE_URL = '/', E2E_BUILD = 'build' } = process.env;

/**
 * Tests of the built site in a real Chromium. `npm run build` comes first; the server stops with the
 * tests. `CHROMIUM_PATH` names the browser where it is not at Debian's place.
 */
export default defineConfig({
  testDir: BASE_URL === '/' ? 'tests/e2e' : 'tests/subpath',
  // Reports of other checks stand beside it; Playwright empties this folder when it begins.
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine can miss a moment. What passes only at its second try is named in the closing table.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'ja-JP',
    // What a service worker answers is out of a test's hands; the tests about it allow it.
    serviceWorkers: 'block',
    // Recording every step of every test costs a third of the minutes; ask for it: `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `docusaurus serve --no-open --host 127.0.0.1 --port ${PORT} --dir ${E2E_BUILD}`,
    url: `http://127.0.0.1:${PORT}${BASE_URL}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
