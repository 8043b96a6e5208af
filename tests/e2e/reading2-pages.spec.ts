import { expect, test } from '@playwright/test';
import { faults } from './axe';

test('a missing page searches for the words of its address', async ({ page }) => {
  const answer = await page.goto('/docs/event-looops');
  expect(answer?.status()).toBe(404);
  const field = page.getByRole('main').getByRole('searchbox');
  await expect(field).toHaveValue('event looops');
  expect(await faults(page)).toEqual([]);
  await field.fill('イベントループ');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator('main a[href*="/docs/event-loop"]').first()).toBeVisible();
});

test('a missing English page is told in English and searches the English site', async ({
  page,
}) => {
  await page.goto('/en/docs/event-looops');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  const field = page.getByRole('main').getByRole('searchbox');
  await expect(field).toHaveValue('event looops');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=event/);
});

test('a long article leads back to its top', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/blog/python-async-programming');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.mouse.wheel(0, -400);
  await page.getByRole('button', { name: '先頭へ戻る' }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

/** The list of pages that are behind, as the build wrote it into the script. */
const BEHIND = /"behind":\[[^\]]*\]/;

test('a translated page says that it is behind', async ({ page }) => {
  const source = '@site/i18n/en/docusaurus-plugin-content-docs/current/await.mdx';
  await page.route(/\/assets\/js\/main\.[\w.]+\.js$/, async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    expect(script).toMatch(BEHIND);
    const list = `"behind":[${JSON.stringify(source)}]`;
    await route.fulfill({ response: answer, body: script.replace(BEHIND, list) });
  });
  await page.goto('/en/search');
  await page.locator('main a[href="/en/docs/await"]').first().click();
  const notice = page.locator('[data-translation-state="stale"]');
  await expect(notice).toContainText('has changed since this translation was made');
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/\/docs\/await$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('[data-translation-state]')).toHaveCount(0);
});
