import { expect, test, type Locator, type Page } from '@playwright/test';
import { windForward } from './block';
import { windableClock } from './clock';

/** The last TypeScript block of the page asks for the order of its lines. */
const asking = (page: Page): Locator => page.locator('[data-live-block][data-lang="ts"]').last();

/** What it prints. */
const PRINTED = ['task 1', 'main 1', 'callback', 'task 2', 'main 2', 'main 3', 'timer'];

test('a reader orders the lines, runs, and sees where reality differed', async ({ page }) => {
  await windableClock(page);
  await page.goto('/docs/event-loop');
  const block = asking(page);
  const lines = block.getByRole('group', { name: '予想する' }).getByRole('listitem');
  await expect(block.locator('[data-output]')).toBeHidden();
  await expect(block.locator('[data-timeline]').first()).toBeHidden();
  const offered = await lines.locator('code').allInnerTexts();
  expect([...offered].sort()).toEqual([...PRINTED].sort());

  // The right order but for its last two lines.
  const guess = [...PRINTED.slice(0, -2), 'timer', 'main 3'];
  for (const [place, text] of guess.entries()) {
    const up = block.getByRole('button', { name: `「${text}」を上へ` });
    // A press before the question's own script is there moves nothing; the reader would press again.
    await expect(async () => {
      const at = (await lines.locator('code').allInnerTexts()).indexOf(text);
      if (at > place) await up.press('Enter');
      expect(at).toBe(place);
    }).toPass({ intervals: [50] });
  }
  await expect(lines.locator('code')).toHaveText(guess);
  await block.locator('[data-action="predict-run"]').press('Enter');
  await windForward(page, block);
  await expect(block.getByText('6 行目から違いました')).toBeVisible();
  await expect(lines).toContainText([
    ...Array<string>(5).fill('合っています'),
    '違います',
    '違います',
  ]);
  await expect(block.locator('[data-timeline] [class*="highlight"]')).toHaveCount(1);

  await block.locator('[data-action="predict-again"]').click();
  await expect(block.locator('[data-output]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the recording stands instead of the question', async ({ page }) => {
    await page.goto('/docs/event-loop');
    const block = asking(page);
    await expect(block.locator('[data-output] li')).toHaveCount(PRINTED.length);
    await expect(block.locator('[data-output]')).toBeVisible();
    await expect(block.locator('[data-action="predict-run"]')).toBeHidden();
  });
});
