import { expect, test, type Page } from '@playwright/test';
import { printed, rewrite, runToItsEnd } from './block';
import { windableClock } from './clock';

const ARTICLE = '/blog/python-async-programming';

/** Keeps what the page copies where a test can read it. */
async function watchClipboard(page: Page, refuse = false): Promise<() => Promise<string>> {
  await page.addInitScript((refused) => {
    const store = window as unknown as { copied?: string };
    const write = async (items: ClipboardItem[]): Promise<void> => {
      if (refused) throw new DOMException('refused', 'NotAllowedError');
      const blob = await items[0]?.getType('text/plain');
      store.copied = await blob?.text();
    };
    Object.defineProperty(navigator, 'clipboard', { value: { write, writeText: write } });
  }, refuse);
  return async () => {
    await page.waitForFunction(() => 'copied' in window);
    return page.evaluate(() => (window as unknown as { copied: string }).copied);
  };
}

test('an edited block travels by a link, which runs nothing by itself', async ({ page }) => {
  await windableClock(page);
  const copied = await watchClipboard(page);
  await page.goto(ARTICLE);
  const block = page.locator('aside [data-live-block][data-lang="ts"]').first();
  await rewrite(page, block, "console.log('コーヒー', 1 + 1);");
  await block.locator('[data-action="share"]').click();
  await expect(block.getByRole('status')).toHaveText('リンクをコピーしました');
  const link = await copied();
  expect(new URL(link).pathname).toBe('/play');

  await page.goto(link);
  const shared = page.locator('[data-live-block]');
  await expect(shared.locator('.cm-content')).toContainText("console.log('コーヒー', 1 + 1);");
  await expect(page.getByRole('note')).toContainText('リンクで届いた');
  await expect(shared).toHaveAttribute('data-status', 'idle');
  await runToItsEnd(page, shared);
  expect(await printed(shared)).toEqual(['コーヒー 2']);
});

test('a refused clipboard shows the link, selected', async ({ page }) => {
  await watchClipboard(page, true);
  await page.goto(ARTICLE);
  const block = page.locator('aside [data-live-block][data-lang="ts"]').first();
  await block.locator('[data-action="share"]').click();
  const field = block.getByRole('textbox', { name: 'クリップボードが使えません' });
  await expect(field).toHaveValue(/\/play#lang=ts&/);
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/play#lang=ts&/);
  await block.getByRole('button', { name: '閉じる' }).click();
  await expect(field).toHaveCount(0);
});

test('a broken link says so and takes nothing away', async ({ page }) => {
  await page.goto('/play#example=cancel&lang=ts');
  const block = page.locator('[data-live-block]');
  await block.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('const mine = 1;');

  for (const fragment of [
    'lang=ts&z=AAAA',
    'lang=ts&t=%25%25',
    `lang=ts&t=${'A'.repeat(30_000)}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`/play#${fragment}`);
    await expect(page.getByRole('alert')).toContainText(/壊れています|長すぎて/);
    await expect(block.locator('.cm-content')).toContainText('brew');
  }
  await page.goto('about:blank');
  await page.goto('/play');
  await expect(block.locator('.cm-content')).toHaveText('const mine = 1;');
});

test('examples open in both languages, by either clock', async ({ page }) => {
  await windableClock(page);
  await page.goto('/en/play');
  const block = page.locator('[data-live-block]');
  await page.getByLabel('Example').selectOption({ label: 'Take turns' });
  await expect(block.locator('.cm-content')).toContainText('async function count');
  await page.getByRole('radio', { name: 'Python' }).check();
  await expect(block).toHaveAttribute('data-lang', 'python');
  await expect(block.locator('.cm-content')).toContainText('async def count');
  await page.getByRole('radio', { name: 'TypeScript' }).check();
  await page.getByLabel('Clock').selectOption('real');
  await runToItsEnd(page, block);
  expect(await printed(block)).toEqual(['A 1', 'B 1', 'A 2', 'B 2', 'A 3', 'B 3']);
  await page.goBack();
  await expect(block).toHaveAttribute('data-lang', 'python');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the playground explains itself', async ({ page }) => {
    await page.goto('/play');
    await expect(page.locator('main noscript p')).toContainText('JavaScript が必要です');
  });
});

test('the menu of a block works by keyboard and copies its address', async ({ page }) => {
  const copied = await watchClipboard(page);
  await page.goto(ARTICLE);
  const block = page.locator('aside [data-live-block][data-lang="ts"]').first();
  const more = block.getByRole('button', { name: 'ほかの操作' });
  await more.focus();
  await page.keyboard.press('ArrowDown');
  await expect(block.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(block.getByRole('menu')).toHaveCount(0);
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await block.getByRole('menuitem', { name: 'このブロックへのリンク' }).click();
  const id = await block.getAttribute('id');
  expect(id).toMatch(/^block-/);
  expect(await copied()).toMatch(new RegExp(`${ARTICLE}#${id}$`));
});

test('code is copied as it stands', async ({ page }) => {
  const copied = await watchClipboard(page);
  await page.goto(ARTICLE);
  const block = page.locator('aside [data-live-block][data-lang="ts"]').first();
  await rewrite(page, block, 'let a = 1;\nlet b = 2;');
  await block.locator('[data-action="copy"]').click();
  await expect(block.getByRole('status')).toHaveText('コードをコピーしました');
  expect(await copied()).toBe('let a = 1;\nlet b = 2;');
});

test('a link to a block of a pair shows its language on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const python = page.locator('[data-live-block][data-lang="python"]');
  await expect(python).toBeHidden();
  await page.goto(`/#${await python.getAttribute('id')}`);
  await expect(python).toBeVisible();
});

test('lines that correspond light up together', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  const lit = page.locator('[data-compare] [data-mark="linked"]');
  await expect(page.locator('[data-compare] pre').first()).not.toContainText('#=');
  await page.locator('[data-lang="ts"] [data-linked="2"]').hover();
  await expect(lit).toHaveText([/await asyncio\.sleep/, /await sleep/]);
  await page.mouse.move(0, 0);
  await expect(lit).toHaveCount(0);
  await page.locator('[data-lang="python"] [data-linked="3"]').getByRole('button').focus();
  await expect(lit).toHaveText([/print\(f"\{name\}: ready"\)/, /ready/]);
});

test('both blocks of a pair run at once', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '両方を実行' }).click();
  for (const language of ['ts', 'python']) {
    const block = page.locator(`[data-live-block][data-lang="${language}"]`);
    await expect(block).toHaveAttribute('data-status', 'done', { timeout: 50_000 });
  }
});
