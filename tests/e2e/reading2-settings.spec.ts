import { expect, test, type Page } from '@playwright/test';
import { faults } from './axe';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

const fontSize = (page: Page): Promise<number> =>
  page
    .locator('main p')
    .first()
    .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

test('text size and width are chosen by keyboard and hold from the first paint on', async ({
  page,
}) => {
  await open(page, '/docs/await');
  const before = await fontSize(page);
  await page.getByRole('button', { name: '表示の設定' }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '表示の設定' });
  await sheet.getByRole('group', { name: '文字の大きさ' }).getByLabel('ふつう').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await sheet.getByRole('group', { name: '本文の幅' }).getByLabel('せまい').check();
  expect(await fontSize(page)).toBeCloseTo(before * 1.3125, 1);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: '表示の設定' })).toBeFocused();

  // With no script of the site: what is there is there at the first paint.
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.goto('/docs/tasks');
  await expect(page.locator('html')).toHaveAttribute('data-reading-text', 'larger');
  expect(await fontSize(page)).toBeCloseTo(before * 1.3125, 1);
  const width = await page
    .locator('main .markdown p')
    .first()
    .evaluate((text) => text.clientWidth);
  expect(width).toBeLessThanOrEqual(36 * 16 * 1.3125 + 1);
});

test('a dark page is dark from the first paint on', async ({ page }) => {
  await open(page, '/docs/await');
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByLabel('暗い').check();
  await page.route('**/assets/js/**', (route) => route.abort());
  await page.goto('/docs/tasks');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`both sheets are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, '/docs/await');
    for (const key of ['?', 's']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await faults(page, { within: 'dialog' })).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('keys lead on, show the list, run a block, and can be switched off', async ({ page }) => {
  await open(page, '/docs/await');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'キーボードショートカット' });
  await expect(help).toContainText('次のページへ');
  await page.keyboard.press('n');
  await expect(page, 'keys rest while a sheet is open').toHaveURL(/\/docs\/await$/);
  await page.keyboard.press('Escape');

  const block = page.locator('[data-live-block][data-lang="ts"]').first();
  await block.scrollIntoViewIfNeeded();
  await block.locator('[data-action="run"]').focus();
  await page.keyboard.press('r');
  await expect(block).not.toHaveAttribute('data-status', 'idle');

  // The address changes before the page does: keys act on the page that is shown.
  const title = page.getByRole('heading', { level: 1 });
  await page.keyboard.press('n');
  await expect(title).not.toHaveText('await');
  await page.keyboard.press('p');
  await expect(title).toHaveText('await');

  await page.keyboard.press('?');
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('n');
  await page.keyboard.press('/');
  await page.keyboard.press('?');
  await expect(help, 'only the list opens').toBeVisible();
  await expect(page).toHaveURL(/\/docs\/await$/);
});

test('typing is typing', async ({ page }) => {
  await open(page, '/search');
  await page.getByRole('searchbox').first().fill('');
  await page.keyboard.type('snp?');
  await expect(page.getByRole('searchbox').first()).toHaveValue('snp?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [prefix, label, language] of [
  ['', '対訳（英語）を表示する', 'en'],
  ['/en', 'Show the Japanese text, too', 'ja'],
] as const) {
  test(`the course shows its other language piece by piece (${prefix || '/'})`, async ({
    page,
  }) => {
    await open(page, `${prefix}/docs/coroutines`);
    const pieces = page.locator('[data-parallel-text]');
    await expect(pieces).toHaveCount(0);
    await page.getByRole('switch', { name: label }).check();
    await expect(pieces.first()).toBeVisible();
    await expect(pieces.first()).toHaveAttribute('lang', language);
    const units = await page.locator('.markdown [data-unit]').count();
    expect(await pieces.count(), 'nearly every piece has its own').toBeGreaterThan(units * 0.8);

    // The words are those of the other page, at the same place.
    const shown = await page.locator('h2[id] + [data-parallel-text]').allInnerTexts();
    const ids = await page
      .locator('h2[id]:has(+ [data-parallel-text])')
      .evaluateAll((headings) => headings.map(({ id }) => id));
    await open(page, `${prefix ? '' : '/en'}/docs/coroutines`);
    for (const [index, id] of ids.entries()) {
      await expect(page.locator(`h2[id="${id}"]`)).toContainText(shown[index] ?? '?');
    }
    expect(ids.length).toBeGreaterThan(1);

    // It stays on, on the next page too, until it is switched off.
    await open(page, `${prefix}/docs/tasks`);
    await expect(pieces.first()).toBeVisible();
    await page.getByRole('switch', { name: label }).uncheck();
    await expect(pieces).toHaveCount(0);
  });
}
