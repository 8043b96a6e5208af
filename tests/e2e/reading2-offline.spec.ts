import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { printed, runToItsEnd } from './block';
import { windableClock } from './clock';
import { plain } from './hosts/plain';

// Only here: a worker would answer what other tests want to answer themselves.
test.use({ serviceWorkers: 'allow' });

const ARTICLE = '/blog/python-async-programming';

/** Opens a page and waits until all of it is kept. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 60_000 });
}

test('a page visited once opens offline, and its TypeScript runs', async ({ page, context }) => {
  test.setTimeout(180_000);
  await visit(page, ARTICLE);
  await context.setOffline(true);
  await windableClock(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const block = page.locator('[data-live-block][data-lang="ts"]').first();
  const recorded = await printed(block);
  await runToItsEnd(page, block);
  await expect(block).toHaveAttribute('data-status', 'done');
  expect(await printed(block)).toEqual(recorded);
});

test('Python that ran once runs offline', async ({ page, context }) => {
  test.setTimeout(240_000);
  await visit(page, '/docs/coroutines');
  await windableClock(page);
  const block = page.locator('[data-live-block][data-lang="python"]').first();
  const recorded = await printed(block);
  await runToItsEnd(page, block);
  await context.setOffline(true);
  await page.reload();
  await runToItsEnd(page, block);
  await expect(block).toHaveAttribute('data-status', 'done');
  expect(await printed(block)).toEqual(recorded);
});

test('a page never visited says so in both languages', async ({ page, context }) => {
  await visit(page, '/docs/coroutines');
  await context.setOffline(true);
  await page.goto('/docs/tasks');
  await expect(page.getByText('オフラインです')).toBeVisible();
  await expect(page.getByText('You are offline')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).focus();
});

test('a newer site is announced, and comes when the reader asks for it', async ({ page }) => {
  test.setTimeout(120_000);
  const newer = new Map<string, string>();
  const { origin, close } = await plain(newer);
  try {
    await visit(page, `${origin}/accessibility`);
    const notice = page.locator('[data-update-notice]');
    await expect(notice).toBeHidden();

    newer.set('/sw.js', `${readFileSync('build/sw.js', 'utf8')}\n/* newer */`);
    await page.reload();
    await expect(notice).toContainText('新しくなりました');
    await notice.getByRole('button', { name: 'あとで' }).click();
    await expect(notice).toBeHidden();

    // It waits, and is offered again; the page reloads by itself once the newer worker looks after it.
    await page.reload();
    await page.evaluate(() => (document.documentElement.dataset.older = ''));
    await notice.getByRole('button', { name: '読み込み直す' }).click();
    await expect(page.locator('html:not([data-older])')).toBeVisible();
    await visit(page, `${origin}/accessibility`);
    await expect(notice).toBeHidden();
    const waits = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null,
    );
    expect(waits).toBeNull();
  } finally {
    close();
  }
});

test('the site can be installed: a manifest with pictures that exist', async ({
  page,
  request,
}) => {
  for (const [path, language] of [
    ['/', 'ja'],
    ['/en/', 'en'],
  ] as const) {
    await page.goto(path);
    const address = await page.locator('link[rel="manifest"]').getAttribute('href');
    const manifest = (await (await request.get(address ?? '')).json()) as {
      lang: string;
      display: string;
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({ lang: language, display: 'standalone', start_url: path });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    for (const { src } of manifest.icons) {
      const icon = await request.get(src);
      expect(icon.headers()['content-type']).toBe('image/png');
    }
  }
});
