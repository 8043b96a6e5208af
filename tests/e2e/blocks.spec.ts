import { expect, test } from '@playwright/test';
import { printed, windForward } from './block';
import { windableClock } from './clock';
import { PAGES_WITH_BLOCKS } from './pages';

test('there are pages with live blocks in both languages', () => {
  expect(PAGES_WITH_BLOCKS).toContain('/');
  expect(PAGES_WITH_BLOCKS).toContain('/en/');
  expect(PAGES_WITH_BLOCKS).toContain('/blog/python-async-programming');
});

for (const path of PAGES_WITH_BLOCKS) {
  test(`every block of ${path} prints what it claims`, async ({ page }) => {
    test.setTimeout(180_000);
    await windableClock(page);
    // Wide enough for both blocks of a pair to stand side by side.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const blocks = await page.locator('[data-live-block]').all();
    const claims = await Promise.all(blocks.map(printed));
    // One after the other, as a reader would: a page has up to forty, and each start of a Python
    // takes a whole core for a while.
    for (const [index, block] of blocks.entries()) {
      // Some stand in a closed answer, where a reader's click could not reach them yet.
      await block.locator('[data-action="run"]').dispatchEvent('click');
      await windForward(page, block);
      expect(await printed(block)).toEqual(claims[index]);
    }
  });
}
