import { expect, test } from '@playwright/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the article prints without its frame, in dark ink (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/blog/python-async-programming');
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await page.emulateMedia({ media: 'print', colorScheme });
    await expect(page.locator('.navbar')).toBeHidden();
    await expect(page.locator('.footer')).toBeHidden();
    const block = page.locator('[data-live-block]').first();
    await expect(block.locator('[data-output]')).toBeVisible();
    await expect(block.getByRole('button')).toHaveCount(0);
    // Browsers leave backgrounds out: a timeline's bars would be gone.
    const timeline = page.locator('[data-timeline]').first();
    await expect(timeline).toHaveCSS('print-color-adjust', 'exact');
    const link = page.locator('.markdown a[href^="http"]').first();
    const address = await link.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(address).toContain('http');
    const ink = await page
      .locator('.markdown p')
      .first()
      .evaluate((element) => getComputedStyle(element).color);
    const [red = 255] = /\d+/g.exec(ink)?.map(Number) ?? [];
    expect(red, 'dark enough for white paper').toBeLessThan(80);
  });
}
