import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const LOCALES = [
  { root: '/', heading: '記事 | Python Async Programming' },
  { root: '/en/', heading: 'Articles | Python Async Programming' },
];
const ARTICLE = 'blog/python-async-programming';

interface JsonFeed {
  items: { content_html: string }[];
}

for (const { root, heading } of LOCALES) {
  for (const file of ['rss.xml', 'atom.xml']) {
    test(`${root}blog/${file} reads well in a browser and leads to the article`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`${root}blog/${file}`);
      await expect(page.locator('h1')).toHaveText(heading);
      const paper = page.locator(':root');
      await expect(paper).toHaveCSS('background-color', 'rgb(20, 24, 30)');
      // What is for feed readers only stays out of sight.
      await expect(page.locator('item > *:visible, entry > *:visible')).toHaveCount(1);
      const link = page.locator('h2 > a', { hasText: 'Python Async Programming' });
      await expect(link).toHaveAttribute('href', new RegExp(`${root}${ARTICLE}$`));
    });
  }

  test(`feeds of ${root} are declared, and carry the whole article without our widgets`, async ({
    page,
    request,
  }) => {
    await page.goto(root + ARTICLE);
    const declared = page.locator('head link[rel="alternate"][type$="json"]');
    const address = new URL((await declared.getAttribute('href')) ?? '', page.url());
    const feed = (await (await request.get(address.href)).json()) as JsonFeed;
    expect(feed.items).toHaveLength(1);
    const html = feed.items[0]?.content_html;
    expect(html).toContain('A coroutine is defined with <code>async def</code>.');
    expect(html).toContain('<code class="language-python">');
    expect(html).toContain('Coroutine resumed after 1 second');
    expect(html).not.toMatch(/data-live-block|<button|#=1|\/\/=1|Compare|\{\/\*/);
  });
}

test('the sitemap dates its pages and names them in every language', () => {
  const sitemap = readFileSync('build/en/sitemap.xml', 'utf8');
  const entries = sitemap.match(/<url>.*?<\/url>/g) ?? [];
  const entry = entries.find((one) => one.includes('/en/docs/coroutines</loc>')) ?? '';
  expect(entry).toMatch(/hreflang="ja" href="[^"]*:\d+\/docs\/coroutines"/);
  expect(entry).toMatch(/hreflang="en" href="[^"]*\/en\/docs\/coroutines"/);
  expect(entry).toMatch(/hreflang="x-default" href="[^"]*:\d+\/docs\/coroutines"/);
  expect(sitemap).not.toContain('/en/search<');
});

for (const root of ['/', '/en/']) {
  test(`pages of ${root} name one address for themselves, that of the sitemap`, async ({
    page,
  }) => {
    const sitemap = readFileSync(`build${root}sitemap.xml`, 'utf8');
    await page.goto(`${root}docs/coroutines`);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(sitemap).toContain(`<loc>${canonical}</loc>`);
    for (const language of ['ja', 'en', 'x-default']) {
      await expect(page.locator(`link[hreflang="${language}"]`)).toHaveCount(1);
    }
  });
}

test('robots.txt leads to both sitemaps', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  const sitemaps = [...text.matchAll(/^Sitemap: (.+)$/gm)].map(([, address]) => address ?? '');
  expect(sitemaps.map((address) => new URL(address).pathname)).toEqual([
    '/sitemap.xml',
    '/en/sitemap.xml',
  ]);
});

test('llms.txt lists every page with its Markdown version', async ({ request }) => {
  for (const root of ['/', '/en/']) {
    const text = await (await request.get(`${root}llms.txt`)).text();
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address ?? '');
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      const response = await request.get(new URL(link).pathname);
      expect(response.headers()['content-type']).toContain('text/markdown');
    }
  }
  const page = await (await request.get('/docs/coroutines.md')).text();
  expect(page).toContain('# コルーチン');
  expect(page).toContain('```python\nimport asyncio\n');
  expect(page).toContain('出力（Python）:\n\n```text\nmain: called make_tea');
  expect(page).not.toMatch(/<Compare>|```\w+ live|^import \w+ from '@/m);
});
