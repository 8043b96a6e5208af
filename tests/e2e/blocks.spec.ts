import { expect, test } from '@playwright/test';
import { printed, runToItsEnd } from './block';
import { PAGES_WITH_BLOCKS } from './pages';

test('there are pages with live blocks in both languages', () => {
  expect(PAGES_WITH_BLOCKS).toContain('/');
  expect(PAGES_WITH_BLOCKS).toContain('/en/');
  expect(PAGES_WITH_BLOCKS).toContain('/blog/python-async-programming');
});

for (const path of PAGES_WITH_BLOCKS) {
  test(`every block of ${path} prints what it claims`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    await page.goto(path);
    for (const block of await page.locator('[data-live-block]').all()) {
      const claimed = await printed(block);
      await runToItsEnd(page, block);
      expect(await printed(block)).toEqual(claimed);
    }
  });
}
