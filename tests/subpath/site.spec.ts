import { expect, test, type Page } from '@playwright/test';
import { brokenPictures } from '../e2e/pictures';

/** The base that `npm run subpath` builds for, with both slashes. */
const BASE = process.env.BASE_URL ?? '/';

/** Collects requests that failed or left the base, and what the console complains about. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400) complaints.push(`${response.status()} ${pathname}`);
    else if (response.url().startsWith('http') && !pathname.startsWith(BASE))
      complaints.push(`outside the base: ${pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

for (const home of ['', 'en/']) {
  for (const slash of ['', '/']) {
    test(`the article works at ${BASE}${home}blog/python-async-programming${slash}`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await page.goto(`${BASE}${home}blog/python-async-programming${slash}`);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      for (const lang of ['ts', 'python']) {
        const block = page.locator(`[data-live-block][data-lang="${lang}"]`).first();
        await block.locator('[data-action="run"]').click();
        await expect(block).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
        await expect(block.locator('[data-output]')).not.toBeEmpty();
      }
      await page.locator('[data-action="search"]').first().click();
      await expect(page.locator('[data-search-dialog]').getByRole('combobox')).toBeFocused();
      await page.keyboard.type('コルーチン');
      await page.locator('[data-search-dialog] [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`^[a-z]+://[^/]+${BASE}${home}(docs|blog)/.*mark=`));
      await expect(page.locator('h1')).toBeVisible();
      expect(complaints).toEqual([]);
    });
  }
}

test('both languages lead to each other and to the course', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(BASE);
  await page.locator('main a[href*="/docs/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`${BASE}docs/`));
  // While the page changes, its head may hold the link of the page before as well.
  const english = page.locator(`link[rel=alternate][hreflang=en][href*="${BASE}en/docs/"]`);
  await expect(english).toHaveCount(1);
  await page.goto(`${BASE}en/`);
  await page.locator('main a[href*="/docs/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`${BASE}en/docs/`));
  expect(complaints).toEqual([]);
});

test('every picture of the first pages is there', async ({ page }) => {
  for (const path of ['', 'en/', 'docs/why-it-can-pause', 'blog/python-async-programming']) {
    await page.goto(BASE + path);
    expect(await brokenPictures(page), path).toEqual([]);
  }
});
