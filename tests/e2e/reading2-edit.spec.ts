import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const SETTING = /customFields:\{repository:(null|"[^"]*")\}/;

/**
 * Serves the built site as if `repository` had been set so when it was built. Pages are as before until
 * the script has taken over, so tests go through a link inside the site.
 */
async function withRepository(page: Page, repository: string | null): Promise<void> {
  await page.route(/\/assets\/js\/main\.[\w.]+\.js$/, async (route) => {
    const answer = await route.fetch();
    const script = await answer.text();
    expect(script).toMatch(SETTING);
    const body = script.replace(SETTING, `customFields:{repository:${JSON.stringify(repository)}}`);
    await route.fulfill({ response: answer, body });
  });
}

/** From a page of its locale into the course, without loading anew. */
async function openCourse(page: Page, prefix: string, slug: string): Promise<void> {
  await page.goto(`${prefix}/search`);
  await page.locator(`main a[href="${prefix}/docs/${slug}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/docs/${slug}$`));
  await expect(page.locator('article h2').first()).toBeVisible();
}

const HERE = 'https://github.com/someone/site';

test('a page leads to the file that it is made from, in its own language', async ({ page }) => {
  await withRepository(page, HERE);
  await openCourse(page, '', 'await');
  const link = page.getByRole('link', { name: 'このページを編集' });
  await expect(link).toHaveAttribute('href', `${HERE}/edit/main/docs/await.mdx`);
  await openCourse(page, '/en', 'await');
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    `${HERE}/edit/main/i18n/en/docusaurus-plugin-content-docs/current/await.mdx`,
  );
});

test('a report brings along page, heading and selected words', async ({ page }) => {
  await withRepository(page, HERE);
  await openCourse(page, '', 'await');
  const chosen = await page.evaluate(() => {
    const heading = document.querySelector('main h2');
    const words = [...document.querySelectorAll('main p')].find(
      (p) => heading && heading.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING,
    )?.firstChild;
    if (!heading || !words) throw new Error('no paragraph below a heading');
    const range = document.createRange();
    range.selectNodeContents(words);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return {
      words: words.textContent?.trim(),
      heading: heading.firstChild?.textContent,
    };
  });
  const link = page.getByRole('link', { name: '問題を報告' });
  await link.dispatchEvent('pointerdown');
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toBe('/someone/site/issues/new');
  expect(address.searchParams.get('page')).toMatch(/\/docs\/await$/);
  expect(address.searchParams.get('section')).toBe(chosen.heading);
  expect(address.searchParams.get('quote')).toBe(chosen.words);
});

test('a block leads to its own lines', async ({ page }) => {
  await withRepository(page, HERE);
  await openCourse(page, '', 'await');
  const block = page.locator('[data-live-block]').first();
  await block.locator('[data-action="more"]').click();
  const href = await block.locator('[data-action="edit-source"]').getAttribute('href');
  const [, file, from, to] = /\/edit\/main\/(.+)#L(\d+)-L(\d+)$/.exec(href ?? '') ?? [];
  const lines = readFileSync(file ?? '', 'utf8').split('\n');
  const code = lines.slice(Number(from) - 1, Number(to)).join('\n');
  const shown = await block.locator('code').first().locator('> span').allInnerTexts();
  for (const line of shown) expect(code).toContain(line.trim());
  expect(lines[Number(to)]).toMatch(/^```/);
});

test('without a repository the links say what is missing, and where the file is', async ({
  page,
}) => {
  await withRepository(page, null);
  await openCourse(page, '/en', 'await');
  await page.getByText('Edit this page').click();
  const file = 'i18n/en/docusaurus-plugin-content-docs/current/await.mdx';
  await expect(page.getByText(`This page is made from ${file}`)).toBeVisible();
  const block = page.locator('[data-live-block]').first();
  await block.locator('[data-action="more"]').click();
  await block.locator('[data-action="edit-source"]').click();
  await expect(block.getByRole('status')).toContainText(file);
});

test('screens and lists have their tools, too', async ({ page }) => {
  await withRepository(page, HERE);
  await page.goto('/blog');
  await page.locator('.navbar a[href="/play"]').first().click();
  await expect(page.getByRole('link', { name: 'このページを編集' })).toHaveAttribute(
    'href',
    `${HERE}/edit/main/src/pages/play.tsx`,
  );
  await expect(page.getByRole('link', { name: '問題を報告' })).toBeVisible();
});
