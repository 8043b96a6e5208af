import { expect, test } from '@playwright/test';
import { faults } from './axe';
import { brokenPictures } from './pictures';
import { PAGES } from './pages';

// As readers have it: pages register what makes them work offline, without a word in the console.
test.use({ serviceWorkers: 'allow' });

test('both languages are in the sitemap', () => {
  expect(PAGES).toContain('/blog/python-async-programming');
  expect(PAGES).toContain('/en/blog/python-async-programming');
});

for (const path of PAGES) {
  test(`${path} is quiet and accessible in both themes`, async ({ page }) => {
    test.setTimeout(240_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const found = await faults(page, { colours: colorScheme === 'dark' });
      expect(found, `${path}, ${colorScheme}`).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
    }
    expect(await brokenPictures(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
