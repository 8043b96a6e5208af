import { expect, test, type Page } from '@playwright/test';
import { printed, rewrite, runToItsEnd } from './block';
import { windableClock } from './clock';
import { INSTALLED } from './hosts/host';
import { plain } from './hosts/plain';

const ARTICLE = '/blog/python-async-programming';

/** What the policy refused, on the page and in its frames and workers, as the browser says it. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) found.push(message.text());
  });
  await page.exposeFunction('noteViolation', (what: string) => found.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteViolation } = window as unknown as { noteViolation: (what: string) => void };
      noteViolation(`${violatedDirective}: ${blockedURI}`);
    });
  });
  return found;
}

for (const { name, host } of [{ name: '_headers', host: plain }, ...INSTALLED]) {
  test(`with the headers of ${name}, everything works and nothing is refused`, async ({ page }) => {
    test.setTimeout(180_000);
    const { origin, close } = await host();
    try {
      const refused = await violations(page);
      await windableClock(page);
      const response = await page.goto(origin + ARTICLE);
      const headers = response?.headers() ?? {};
      expect(headers['content-security-policy']).not.toMatch(
        /script-src[^;]*'unsafe-(inline|eval)'/,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache');
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');

      const typescript = page.locator('aside [data-live-block][data-lang="ts"]').first();
      await runToItsEnd(page, typescript);
      await expect(typescript).toHaveAttribute('data-status', 'done');
      await rewrite(page, typescript, "console.log('edited');\nnull.two;\n");
      await runToItsEnd(page, typescript);
      expect(await printed(typescript)).toEqual(['edited']);
      await expect(typescript.locator('[data-error]')).toContainText('2 行目');

      const python = page.locator('[data-live-block][data-lang="python"]').first();
      await runToItsEnd(page, python);
      await expect(python).toHaveAttribute('data-status', 'done');

      await page.locator('[data-action="search"]').first().click();
      await page.keyboard.type('コルーチン');
      await expect(page.locator('[data-search-dialog] [role=option]').first()).toBeVisible();
      await page.keyboard.press('Escape');

      const script = await page.locator('script[src*="/assets/"]').first().getAttribute('src');
      const file = await page.request.get(`${origin}${script ?? ''}`);
      expect(file.headers()['cache-control']).toContain('immutable');
      const markdown = await page.request.get(`${origin}${ARTICLE}.md`);
      expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8');
      const absent = await page.goto(`${origin}/en/nothing-here`);
      expect(absent?.status()).toBe(404);
      expect(refused).toEqual([]);
    } finally {
      close();
    }
  });
}

test('the policy refuses what is not ours', async ({ page }) => {
  const { origin, close } = await plain();
  try {
    const refused = await violations(page);
    await page.goto(origin + ARTICLE);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return 'injected' in window;
    });
    expect(ran).toBe(false);
    expect(refused.join()).toContain('inline');
  } finally {
    close();
  }
});
