import { expect, test } from '@playwright/test';
import { windForward } from './block';

test('a reader orders the lines, runs, and sees where reality differed', async ({ page }) => {
  await page.clock.install();
  await page.goto('/docs/event-loop');
  await page.locator('summary', { hasText: 'プログラムと答え' }).click();
  const block = page.locator('details [data-live-block]');
  const lines = block.getByRole('group', { name: '予想する' }).getByRole('listitem');
  await expect(block.locator('[data-output]')).toBeHidden();
  await expect(block.locator('[data-timeline]').first()).toBeHidden();
  const offered = await lines.locator('code').allInnerTexts();
  expect([...offered].sort()).toEqual(['timer', 'turn 1', 'turn 2', 'turn 3']);

  // The right order but for its last two lines.
  const guess = ['turn 1', 'timer', 'turn 3', 'turn 2'];
  for (const [place, text] of guess.entries()) {
    const up = block.getByRole('button', { name: `「${text}」を上へ` });
    const now = await lines.locator('code').allInnerTexts();
    for (let at = now.indexOf(text); at > place; at--) await up.press('Enter');
  }
  await expect(lines.locator('code')).toHaveText(guess);
  await block.locator('[data-action="predict-run"]').press('Enter');
  await windForward(page, block);
  await expect(block.getByText('3 行目から違いました')).toBeVisible();
  await expect(lines).toContainText(['合っています', '合っています', '違います', '違います']);
  await expect(block.locator('[data-timeline] [class*="highlight"]')).toHaveCount(1);

  await block.locator('[data-action="predict-again"]').click();
  await expect(block.locator('[data-output]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recording stands instead of the question', async ({ page }) => {
    await page.goto('/docs/event-loop');
    await page.locator('summary', { hasText: 'プログラムと答え' }).click();
    const block = page.locator('details [data-live-block]');
    await expect(block.locator('[data-output] li')).toHaveCount(4);
    await expect(block.locator('[data-output]')).toBeVisible();
    await expect(block.locator('[data-action="predict-run"]')).toBeHidden();
  });
});
