import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { hasWholeHistory } from '../../src/plugins/history';
import { PAGES } from './pages';

const LOCALES = [
  { root: '/', copy: 'Markdown としてコピー', copied: 'コピーしました。', title: '# コルーチン' },
  { root: '/en/', copy: 'Copy as Markdown', copied: 'Copied.', title: '# Coroutines' },
];
const ARTICLE = 'blog/python-async-programming';
const COURSE_PAGE = 'docs/coroutines';

type JsonLd = Record<string, unknown> & { '@type': string };

const LD_SCRIPT = /<script [^>]*type="?application\/ld\+json"?[^>]*>(.*?)<\/script>/gs;

/** What a page as built tells search engines, by type. */
async function structuredData(request: APIRequestContext, path: string) {
  const html = await (await request.get(path)).text();
  const things = [...html.matchAll(LD_SCRIPT)].map(([, text = '']) => JSON.parse(text) as JsonLd);
  for (const thing of things) expect(thing['@context']).toBe('https://schema.org');
  return new Map(things.map((thing) => [thing['@type'], thing]));
}

/** When git last saw a file change: nothing where it does not know the whole history. */
function lastChange(file: string): string[] {
  if (!hasWholeHistory('.')) return [];
  const seconds = execFileSync('git', ['log', '-1', '--format=%ct', '--', file]).toString();
  return [new Date(Number(seconds) * 1000).toISOString()];
}

for (const { root, copy, copied, title } of LOCALES) {
  test(`${root}: a page is copied as Markdown by keyboard, and the reader hears of it`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(root + COURSE_PAGE);
    await page.getByRole('button', { name: copy }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: copied })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.startsWith(title)).toBe(true);
    expect(text).toContain('```python\nimport asyncio');
  });

  test(`${root}: the article says what it is to search engines, and no more than is known`, async ({
    request,
  }) => {
    const data = await structuredData(request, root + ARTICLE);
    expect(data.get('BlogPosting')).toMatchObject({
      headline: 'Python Async Programming',
      datePublished: expect.stringMatching(/^2026-11-22T/),
      inLanguage: root === '/' ? 'ja' : 'en',
      author: [{ '@type': 'Person', name: 'Mikyan' }],
      image: expect.stringMatching(/^https?:.*\/img\/social\/python-async-programming\.png$/),
    });
    expect(data.get('WebSite')).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: expect.stringContaining(`${root}search?q={query}`) },
      },
    });
  });

  test(`${root}: a page of the course says what it is to search engines`, async ({ page }) => {
    await page.goto(root + COURSE_PAGE);
    const data = await structuredData(page.request, root + COURSE_PAGE);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(data.get('TechArticle')).toMatchObject({ url: canonical });
    expect(data.get('TechArticle')).not.toHaveProperty('author');
    expect(data.get('BreadcrumbList')).toBeDefined();
    await expect(page.locator('head link[type="text/markdown"]')).toHaveAttribute(
      'href',
      `${root}${COURSE_PAGE}.md`,
    );
  });
}

test('the sign beside a heading copies its link, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/${COURSE_PAGE}`);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const heading = page.locator('h2#lazy-and-eager');
  await heading.hover();
  await heading.locator('a.hash-link').click();
  await expect(page.getByText('この見出しへのリンクをコピーしました。')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  expect(new URL(copied).hash).toBe('#lazy-and-eager');
});

test('a page and its neighbours: when it last changed, what comes before and after', async ({
  page,
}) => {
  await page.goto(`/${COURSE_PAGE}`);
  const neighbours = page.getByRole('navigation', { name: 'ドキュメントページ' });
  await expect(neighbours.getByRole('link')).toHaveCount(2);
  const shown = page.locator('.theme-last-updated time');
  const dates = lastChange(`${COURSE_PAGE}.mdx`);
  await expect(shown).toHaveCount(dates.length);
  for (const date of dates) await expect(shown).toHaveAttribute('datetime', date);
});

test('the article is found by its tags, by its author and in the archive', async ({ page }) => {
  for (const from of [
    'blog/tags/python',
    'blog/tags/async',
    'blog/authors/mikyan',
    'blog/archive',
  ]) {
    for (const root of ['/', '/en/']) {
      await page.goto(root + from);
      const article = page.locator('main').getByRole('link', { name: /Python Async Programming/ });
      await expect(article.first(), root + from).toHaveAttribute('href', root + ARTICLE);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the Markdown version is a link, and no button is dead', async ({ page }) => {
    await page.goto(`/${COURSE_PAGE}`);
    await expect(page.getByRole('button', { name: 'Markdown としてコピー' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Markdown で開く' })).toHaveAttribute(
      'href',
      `/${COURSE_PAGE}.md`,
    );
  });
});

test('a page of the course says how long reading takes', async ({ page }) => {
  await page.goto(`/${COURSE_PAGE}`);
  await expect(page.getByText(/^約\d+分$/)).toBeVisible();
  await page.goto(`/en/${COURSE_PAGE}`);
  await expect(page.getByText(/^\d+ min read$/)).toBeVisible();
});

/** Width and height in pixels, from the header that every PNG begins with (PNG, section 11.2.1). */
function sizeOfPng(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test('every page has an image to be shared with, and its words', async ({ request }) => {
  const images = new Set<string>();
  for (const path of PAGES) {
    const html = await (await request.get(path)).text();
    const image = /<meta [^>]*property="?og:image"? content="?([^\s">]+)/.exec(html)?.[1] ?? '';
    const file = join('build', new URL(image).pathname);
    expect(sizeOfPng(file), path).toEqual({ width: 1200, height: 630 });
    expect(html, path).toMatch(/name="?twitter:card"? content="?summary_large_image/);
    if (/\/(docs|blog)\/[a-z-]+$/.test(path) && html.includes('article:published_time')) {
      expect(html).toMatch(/property="?og:image:alt"?/);
    }
    images.add(file);
  }
  // One for each page of the course and each article, in each language, besides the site's own.
  const course = PAGES.filter((path) => /\/docs\/[a-z-]+$/.test(path));
  expect(images.size).toBeGreaterThanOrEqual(course.length + 4);
});
