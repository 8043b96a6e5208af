import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const LOCALES = [
  { locale: 'ja', path: '/blog/python-async-programming' },
  { locale: 'en', path: '/en/blog/python-async-programming' },
];

/** The slips that are corrected, and listed as corrections on the page. */
const CORRECTIONS: Array<[RegExp, string]> = [
  [/\bsingals\b/g, 'signals'],
  [/\bsingal\b/g, 'signal'],
];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The owner's sentences, headings and bullets, in order; the first lines are the frame around them. */
function ownersLines(): string[] {
  const text = CORRECTIONS.reduce(
    (whole, [slip, right]) => whole.replace(slip, right),
    readFileSync('tests/e2e/article.txt', 'utf8'),
  );
  const lines = text
    .split('\n')
    .map((line) => squeeze(line.replace('•', '')))
    .filter(Boolean);
  return lines.slice(lines.indexOf('白い柴犬') + 1);
}

/** What the page shows of the article's body, without what the site added. */
async function shownBody(page: Page): Promise<string> {
  return page.locator('article .markdown').evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    const added =
      '[data-translation-text], aside, [data-compare], [data-live-block], label:has([data-translation-switch]), .hash-link, button, p[lang="ja"]';
    copy.querySelectorAll(added).forEach((element) => element.remove());
    return copy.textContent;
  });
}

for (const { locale, path } of LOCALES) {
  test(`the article stands word for word (${locale})`, async ({ page }) => {
    await page.goto(path);
    let rest = squeeze(await shownBody(page));
    for (const line of ownersLines()) {
      const at = rest.indexOf(line);
      expect(at, `"${line}" is missing or out of order`).toBeGreaterThanOrEqual(0);
      expect(squeeze(rest.slice(0, at)), 'nothing stands between the owner’s sentences').toBe('');
      rest = rest.slice(at + line.length);
    }
    expect(squeeze(rest), 'nothing follows the last heading').toBe('');
  });

  test(`the article's code has its indentation back (${locale})`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('article pre.language-python code').first()).toHaveText(
      [
        'async def my_coroutine():',
        '    print("Coroutine started")',
        '    await asyncio.sleep(1) # This is a pause point',
        '    print("Coroutine resumed after 1 second")',
        '    return "Done!"',
        '',
      ].join('\n'),
      { useInnerText: false },
    );
  });

  test(`headings and lists are what they were (${locale})`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('article h1')).toHaveText('Python Async Programming');
    const headings = await page.locator('article .markdown [lang="en"] h2').allInnerTexts();
    expect(headings.map((text) => text.replace(/[\u200b\n].*$/s, '').trim())).toEqual([
      'Concept',
      'Why async def functions can be paused',
      'The Event loop is the orchestrator.',
      'Why Async is important for web framework',
    ]);
    expect(await page.locator('article .markdown [lang="en"] li').count()).toBe(9);
  });
}

test('the Japanese frame is that of the source page', async ({ page }) => {
  await page.goto('/blog/python-async-programming');
  await expect(page.getByText('メインコンテンツまでスキップ')).toHaveAttribute(
    'href',
    '#__docusaurus_skipToContent_fallback',
  );
  await expect(page.locator('article header')).toContainText(/日 · 約2分/);
  await expect(page.locator('article header')).toContainText('Mikyan');
  await expect(page.locator('article header')).toContainText('白い柴犬');
});

test('the corrected slips are listed', async ({ page }) => {
  await page.goto('/blog/python-async-programming');
  const corrections = page.locator('article aside').last();
  await expect(corrections).toContainText('singals → signals');
  await expect(corrections).toContainText('singal → signal');
});

test('対訳 is off at first, switches by keyboard, and is remembered', async ({ page }) => {
  await page.goto('/blog/python-async-programming');
  const translation = page.getByText('コルーチンは async def で定義します。');
  await expect(translation).toBeHidden();
  const choice = page.getByRole('switch', { name: '対訳を表示する' });
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(translation).toBeVisible();
  await page.reload();
  await expect(translation).toBeVisible();
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await expect(translation).toBeHidden();
  await page.reload();
  await expect(translation).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('code and recorded output are there, and no button is dead', async ({ page }) => {
    await page.goto('/blog/python-async-programming');
    const blocks = page.locator('[data-live-block]');
    expect(await blocks.count()).toBeGreaterThan(10);
    for (const block of await blocks.all()) {
      await expect(block.locator('pre')).toBeVisible();
      await expect(block.locator('[data-output] li').first()).toBeVisible();
    }
    await expect(page.locator('article .markdown button:visible')).toHaveCount(0);
  });

  test('対訳 switches all the same', async ({ page }) => {
    await page.goto('/blog/python-async-programming');
    const translation = page.getByText('コルーチンは async def で定義します。');
    await expect(translation).toBeHidden();
    await page.getByRole('switch').check();
    await expect(translation).toBeVisible();
  });
});
