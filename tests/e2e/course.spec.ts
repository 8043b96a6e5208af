import { expect, test } from '@playwright/test';

const PAGE = '/docs/synchronization';

test.describe('a glossary term', () => {
  test('shows its definition to the pointer, which may move onto it, and Escape sends it away', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const term = page.getByRole('link', { name: 'スレッド', exact: true }).first();
    const note = page.locator('#term-thread');
    await expect(note).toBeHidden();
    await term.hover();
    await expect(note).toBeVisible();
    const [from, to] = [await term.boundingBox(), await note.boundingBox()];
    if (!from || !to) throw new Error('neither has a place on the screen');
    // Down to the note in small steps, as a hand moves: it must be there all the way.
    for (let y = from.y + from.height / 2; y < to.y + 10; y += 2) {
      await page.mouse.move(from.x + 10, y);
      await expect(note).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  });

  test('shows its definition to the keyboard, and leads to the glossary', async ({ page }) => {
    await page.goto(`/en${PAGE}`);
    const term = page.getByRole('link', { name: 'thread', exact: true }).first();
    await expect(term).toHaveAccessibleDescription(/flow of execution/);
    await term.focus();
    await expect(page.locator('#term-thread')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/docs\/glossary\/?#thread$/);
  });

  test('shows its definition at the first touch and leads on at the second', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 375, height: 720 },
    });
    const page = await context.newPage();
    await page.goto(PAGE);
    await page.waitForFunction(() => 'docusaurus' in window);
    const term = page.locator('[aria-describedby="term-thread"]');
    await expect(page.locator('#term-thread')).toBeHidden();
    await term.tap();
    await expect(page.locator('#term-thread')).toBeVisible();
    await expect(page).toHaveURL(new RegExp(PAGE));
    await term.tap();
    await expect(page).toHaveURL(/glossary\/?#thread$/);
    await context.close();
  });

  test('has its definition without any script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(PAGE);
    await page.locator('[aria-describedby="term-thread"]').hover();
    await expect(page.locator('#term-thread')).toBeVisible();
    await context.close();
  });
});

test('a page counts as read at its end, in both languages, until it is forgotten', async ({
  page,
}) => {
  await page.goto('/docs/glossary');
  const sidebar = page.getByRole('navigation', { name: 'ドキュメントのサイドバー' });
  await expect(sidebar.getByText('読みました')).toHaveCount(0);
  await page.locator('.theme-doc-footer').scrollIntoViewIfNeeded();
  await expect(sidebar.getByRole('link', { name: '用語集（読みました）' })).toBeVisible();
  await expect(sidebar).toContainText('18 ページ中 1 ページを読みました');

  await page.goto('/en/docs/intro');
  await expect(page.getByRole('link', { name: 'Glossary (read)' })).toBeVisible();
  await page.getByRole('button', { name: 'Forget what I read' }).click();
  await expect(page.getByRole('link', { name: 'Glossary', exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/pages read/)).toHaveCount(0);
});
