import { expect, test } from '@playwright/test';

const WRONG = "const cups: number = 'three';\nconsole.log(cups);\n";

test('types are fetched when switched on, and only then; the choice is remembered', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const types = (): string[] => fetched.filter((url) => /\/types\.\w+\.bin$/.test(url));
  await page.goto('/play#example=cancel&lang=ts');
  const block = page.locator('[data-live-block]');
  const toggle = block.getByRole('button', { name: '型チェック' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(block.getByText(/初回 \d\.\d MB/)).toBeVisible();
  expect(types()).toEqual([]);

  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(block.getByText('型の問題はありません')).toBeVisible({ timeout: 30_000 });
  expect(types()).toHaveLength(1);

  await page.reload();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(block.getByText('型の問題はありません')).toBeVisible({ timeout: 30_000 });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('an error is underlined and explained; hover and completion know the types', async ({
  page,
}) => {
  await page.goto('/play#example=cancel&lang=ts');
  const block = page.locator('[data-live-block]');
  await block.getByRole('button', { name: '型チェック' }).click();
  const content = block.locator('.cm-content');
  await content.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(WRONG);

  const underlined = block.locator('.cm-lintRange-error');
  await expect(underlined).toHaveText('cups', { timeout: 30_000 });
  await block.getByRole('button', { name: '型の問題 1 件' }).click();
  await expect(block.locator('.cm-panel-lint')).toContainText(/string.*number/);
  await expect(block.locator('.cm-panel-lint')).toContainText('割り当て');
  await page.keyboard.press('Escape');

  await block
    .locator('.cm-line')
    .nth(1)
    .hover({ position: { x: 20, y: 10 } });
  await expect(block.locator('.cm-typeHint')).toContainText('console: Console');

  await content.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type("import * as asyncio from 'asyncio';\nasyncio.gat");
  const list = block.getByRole('listbox', { name: '入力の候補' });
  await expect(list.getByRole('option', { name: 'gather' })).toBeVisible();
  await expect(block.locator('.cm-completionInfo')).toContainText('gather');
});

test('a failed download says so and can be tried again', async ({ page }) => {
  await page.route(/\/types\.\w+\.bin$/, (route) => route.abort());
  await page.goto('/play#example=cancel&lang=ts');
  const block = page.locator('[data-live-block]');
  const toggle = block.getByRole('button', { name: '型チェック' });
  await toggle.click();
  await expect(block.getByText('読み込めませんでした')).toBeVisible();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await page.unroute(/\/types\.\w+\.bin$/);
  await toggle.click();
  await expect(block.getByText('型の問題はありません')).toBeVisible({ timeout: 30_000 });
});
