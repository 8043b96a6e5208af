import { expect, test } from '@playwright/test';
import { printed, windForward } from './block';
import { PAGES_WITH_BLOCKS } from './pages';

/** How many blocks run at the same time. */
const AT_ONCE = 4;

test('there are pages with live blocks in both languages', () => {
  expect(PAGES_WITH_BLOCKS).toContain('/');
  expect(PAGES_WITH_BLOCKS).toContain('/en/');
  expect(PAGES_WITH_BLOCKS).toContain('/blog/python-async-programming');
});

for (const path of PAGES_WITH_BLOCKS) {
  test(`every block of ${path} prints what it claims`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.clock.install();
    // Wide enough for both blocks of a pair to stand side by side.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const blocks = await page.locator('[data-live-block]').all();
    const claims = await Promise.all(blocks.map(printed));
    // A few at a time, as a reader would: all at once, each would have a sliver of the processor.
    for (let first = 0; first < blocks.length; first += AT_ONCE) {
      const some = blocks.slice(first, first + AT_ONCE);
      // Some stand in a closed answer, where a reader's click could not reach them yet.
      for (const block of some) await block.locator('[data-action="run"]').dispatchEvent('click');
      for (const [index, block] of some.entries()) {
        await windForward(page, block);
        expect(await printed(block)).toEqual(claims[first + index]);
      }
    }
  });
}
