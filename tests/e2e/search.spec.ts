import { expect, test, type Locator, type Page } from '@playwright/test';
import { faults } from './axe';

const ARTICLE = '/blog/python-async-programming';

const dialogOf = (page: Page): Locator => page.locator('[data-search-dialog]');
const fieldOf = (page: Page): Locator => dialogOf(page).getByRole('combobox');
const optionsOf = (page: Page): Locator =>
  dialogOf(page).locator('[role=option][data-kind=section]');

async function openSearch(page: Page, path = ARTICLE): Promise<void> {
  await page.goto(path);
  await page.locator('[data-action="search"]').click();
  await expect(fieldOf(page)).toBeFocused();
}

test.describe('opening', () => {
  test('loads nothing of the search before the reader comes near it', async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(ARTICLE);
    await page.waitForLoadState('networkidle');
    const before = requested.length;
    expect(requested.filter((url) => url.endsWith('.json'))).toEqual([]);
    await page.locator('[data-action="search"]').focus();
    await expect
      .poll(() => requested.slice(before).some((url) => /root.*\.json$/.test(url)))
      .toBe(true);
  });

  for (const keys of ['/', 'Control+k']) {
    test(`${keys} opens it, Esc closes it and gives the focus back`, async ({ page }) => {
      await page.goto(ARTICLE);
      const link = page.locator('main a').first();
      await link.focus();
      await page.keyboard.press(keys);
      await expect(fieldOf(page)).toBeFocused();
      await expect(fieldOf(page)).toHaveValue('');
      await page.keyboard.press('Escape');
      await expect(dialogOf(page)).toBeHidden();
      await expect(link).toBeFocused();
    });
  }
});

test.describe('typing before the search is there', () => {
  /** Holds the results back until the function given is called. */
  async function holdResults(page: Page): Promise<() => void> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.goto(ARTICLE);
    // Every script asked for from now on belongs to the search.
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }

  test('every letter after the key that opens is in the field, and is searched for', async ({
    page,
  }) => {
    const release = await holdResults(page);
    for (const key of ['/', 'a', 's', 'y', 'n', 'c']) await page.keyboard.press(key);
    await expect(fieldOf(page)).toHaveValue('async');
    await expect(optionsOf(page)).toHaveCount(0);
    release();
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('async');
    await expect(fieldOf(page)).toBeFocused();
  });

  test('an Enter that is too early leads where it would have', async ({ page }) => {
    const release = await holdResults(page);
    await page.locator('[data-action="search"]').click();
    await page.keyboard.type('coroutine');
    await page.keyboard.press('Enter');
    await expect(dialogOf(page)).toBeVisible();
    release();
    await expect(page).toHaveURL(/mark=coroutine/);
    await expect(dialogOf(page)).toHaveCount(0);
  });

  test('a composition that began before goes on', async ({ page }) => {
    const release = await holdResults(page);
    await page.keyboard.press('Control+k');
    await expect(fieldOf(page)).toBeFocused();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'たすｋ',
      selectionStart: 3,
      selectionEnd: 3,
    });
    await expect(fieldOf(page)).toHaveValue('たすｋ');
    release();
    await expect(dialogOf(page).getByRole('region')).toBeVisible();
    await expect(fieldOf(page)).toHaveValue('たすｋ');
    await session.send('Input.insertText', { text: 'タスク' });
    await expect(fieldOf(page)).toHaveValue('タスク');
    await expect(optionsOf(page).first()).toBeVisible();
  });

  test('that it cannot be loaded is said, and opening it again tries again', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.route(/\.js$/, (route) => route.abort());
    await page.keyboard.press('/');
    await expect(dialogOf(page).getByRole('alert')).toContainText('開き直してください');
    await page.unroute(/\.js$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('async');
    await expect(optionsOf(page).first()).toBeVisible();
  });
});

test.describe('a press that comes at a bad moment', () => {
  test('is answered on every page that has just taken the place of another', async ({ page }) => {
    await page.goto(ARTICLE);
    // Presses with the very change of the page that shows its heading, before anything else runs.
    const opened = await page.evaluate(async () => {
      const answers: boolean[] = [];
      const heading = (): string => document.querySelector('h1')?.textContent ?? '';
      for (const to of ['/docs/tasks', '/blog/python-async-programming', '/docs/tasks']) {
        const before = heading();
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (heading() === before || heading() === '') return;
            observer.disconnect();
            document.body.dispatchEvent(
              new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }),
            );
            resolve();
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        });
        document.querySelector<HTMLAnchorElement>(`a[href="${to}"]`)?.click();
        await changed;
        await new Promise(requestAnimationFrame);
        const field = document.querySelector('[data-search-dialog] input');
        answers.push(field !== null && field === document.activeElement);
        field?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        );
      }
      return answers;
    });
    expect(opened).toEqual([true, true, true]);
  });

  test('opens again what was closed a moment before', async ({ page }) => {
    await page.goto(ARTICLE);
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('/');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('/');
    await page.keyboard.type('task');
    await expect(fieldOf(page)).toHaveValue('task');
    await expect(optionsOf(page).first()).toBeVisible();
  });

  test('what is being typed stays while the page below changes', async ({ page }) => {
    await page.goto('/docs/tasks');
    await page.locator('a[href="/docs/await"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('await');
    await page.keyboard.press('/');
    await page.keyboard.type('time');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('await');
    await page.keyboard.type('out');
    await expect(fieldOf(page)).toHaveValue('timeout');
  });
});

test.describe('finding', () => {
  for (const query of ['ｺﾙｰﾁﾝ', 'コルーチン', 'こるーちん', 'COROUTINE', 'corutine']) {
    test(`${query} leads somewhere with one Enter`, async ({ page }) => {
      await openSearch(page);
      await fieldOf(page).fill(query);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/mark=/);
      await expect(dialogOf(page)).toBeHidden();
    });
  }

  test('a guessed word is said to be guessed, in the dialog and on the page', async ({ page }) => {
    await openSearch(page);
    await fieldOf(page).fill('corutine');
    const note = '「corutine」は見つからないので、「coroutine」で探しました。';
    await expect(dialogOf(page).locator('[data-instead]')).toHaveText(note);
    await expect(dialogOf(page).getByRole('status')).toContainText(note);
    await fieldOf(page).fill('コルーチン');
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(dialogOf(page).locator('[data-instead]')).toHaveCount(0);
    await page.goto('/search?q=corutine');
    await expect(page.locator('main [data-instead]')).toHaveText(note);
  });

  test('arrows, Home and End walk the lines; the first is chosen to begin with', async ({
    page,
  }) => {
    await openSearch(page);
    await fieldOf(page).fill('async');
    const lines = dialogOf(page).getByRole('option');
    await expect(lines.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true');
    const active = await fieldOf(page).getAttribute('aria-activedescendant');
    expect(active).toBe(await lines.nth(1).getAttribute('id'));
    await page.keyboard.press('End');
    await expect(lines.last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(lines.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(lines.first()).toHaveAttribute('aria-selected', 'true');
    await expect(fieldOf(page)).toBeFocused();
  });

  test('Ctrl+Enter opens a new tab and leaves this one as it is', async ({ page, context }) => {
    await openSearch(page);
    await fieldOf(page).fill('async');
    await expect(optionsOf(page).first()).toBeVisible();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    expect((await opened).url()).toContain('mark=async');
    await expect(dialogOf(page)).toBeVisible();
  });

  test('marks what matched in its original spelling, and says how much there is', async ({
    page,
  }) => {
    await openSearch(page);
    await fieldOf(page).fill('ＡＳＹＮＣ');
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(dialogOf(page).locator('mark').first()).toHaveText(/^async/i);
    await expect(dialogOf(page).getByRole('status')).toContainText('見つかりました');
  });

  test('nonsense finds nothing, and the way on is shown', async ({ page }) => {
    await openSearch(page);
    await fieldOf(page).fill('味噌ラーメン');
    await expect(dialogOf(page)).toContainText('「味噌ラーメン」は見つかりませんでした');
    await expect(dialogOf(page).getByRole('link', { name: 'ページの一覧を見る' })).toBeVisible();
  });

  test('the match is marked and in sight on the page it leads to', async ({ page }) => {
    await openSearch(page, '/');
    await fieldOf(page).fill('event loop');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/mark=event/);
    const marks = (): Promise<string[]> =>
      page.evaluate(() => {
        const highlight = CSS.highlights.get('search-hit');
        return highlight ? [...highlight].map(String) : [];
      });
    await expect.poll(async () => (await marks()).join(' ').toLowerCase()).toContain('event');
    const inSight = (): Promise<boolean> =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('search-hit') ?? [])] as Range[];
        return ranges.some((range) => {
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        });
      });
    await expect.poll(inSight).toBe(true);
  });

  test('searches in English on the English site', async ({ page }) => {
    await openSearch(page, '/en/');
    await fieldOf(page).fill('coroutines');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/.*mark=coroutines/);
  });
});

test.describe('an input method', () => {
  test('while it composes, Enter does not navigate and "nothing" does not flicker', async ({
    page,
  }) => {
    await openSearch(page);
    await fieldOf(page).fill('async');
    await expect(optionsOf(page).first()).toBeVisible();
    const address = page.url();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'んｑ',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await expect(fieldOf(page)).toHaveValue('asyncんｑ');
    await fieldOf(page).dispatchEvent('keydown', {
      key: 'Enter',
      keyCode: 229,
      isComposing: true,
      bubbles: true,
    });
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(dialogOf(page)).not.toContainText('見つかりませんでした');
    expect(page.url()).toBe(address);
    await session.send('Input.insertText', { text: '味噌煮込' });
    await expect(dialogOf(page)).toContainText('見つかりませんでした');
  });

  test('the Enter that Safari sends after the end of a composition does not navigate', async ({
    page,
  }) => {
    await openSearch(page);
    await fieldOf(page).fill('async');
    await expect(optionsOf(page).first()).toBeVisible();
    const address = page.url();
    await fieldOf(page).evaluate((field) => {
      const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      Object.defineProperty(enter, 'keyCode', { value: 229 });
      field.dispatchEvent(enter);
    });
    await expect(dialogOf(page)).toBeVisible();
    expect(page.url()).toBe(address);
  });
});

test.describe('remembering', () => {
  test('recent searches come back, and go when they are cleared', async ({ page }) => {
    await openSearch(page);
    await fieldOf(page).fill('await');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 }), 'where it led').toHaveText('await');
    await page.keyboard.press('/');
    await expect(fieldOf(page)).toBeFocused();
    const recent = dialogOf(page).getByRole('option', { name: 'await' });
    await expect(recent).toBeVisible();
    await recent.click();
    await expect(fieldOf(page)).toHaveValue('await');
    await fieldOf(page).fill('');
    await dialogOf(page).getByRole('button', { name: '消す' }).click();
    await expect(recent).toHaveCount(0);
  });
});

test.describe('trouble', () => {
  test('without a network it says so, and finds again when asked again', async ({ page }) => {
    await page.route(/root.*\.json$/, (route) => route.abort());
    await openSearch(page);
    await fieldOf(page).fill('async');
    await expect(dialogOf(page).getByRole('alert')).toContainText('ネットワーク');
    await page.unroute(/root.*\.json$/);
    await dialogOf(page).getByRole('button', { name: 'もう一度ためす' }).click();
    await expect(optionsOf(page).first()).toBeVisible();
  });

  test('a missing index and a broken one are told apart', async ({ page }) => {
    await page.route(/root.*\.json$/, (route) => route.fulfill({ status: 404, body: '' }));
    await openSearch(page);
    await fieldOf(page).fill('async');
    await expect(dialogOf(page).getByRole('alert')).toContainText('見つかりません');
    await page.unroute(/root.*\.json$/);
    await page.route(/root.*\.json$/, (route) => route.fulfill({ body: '{"index":' }));
    await dialogOf(page).getByRole('button', { name: 'もう一度ためす' }).click();
    await expect(dialogOf(page).getByRole('alert')).toContainText('壊れている');
    const old = { index: { format: 0, pages: [], parts: {} }, pages: [] };
    await page.unroute(/root.*\.json$/);
    await page.route(/root.*\.json$/, (route) => route.fulfill({ json: old }));
    await dialogOf(page).getByRole('button', { name: 'もう一度ためす' }).click();
    await expect(dialogOf(page).getByRole('alert')).toContainText('壊れている');
  });

  test('any input is answered', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await openSearch(page);
    const inputs = [
      '   ',
      '🎉👩‍👩‍👧',
      '__proto__',
      'constructor',
      '.*+?^${}()|[]\\',
      '\u0000\u0007\u001b[31m',
      'タ\udc00スク\ud83d',
      'a'.repeat(10_000),
      'タ'.repeat(10_000),
    ];
    for (const text of inputs) await fieldOf(page).fill(text);
    await fieldOf(page).fill('async');
    await expect(optionsOf(page).first()).toBeVisible();
    expect(errors).toEqual([]);
  });
});

test.describe('the page at /search', () => {
  test('shows a shared query, follows typing, and is as it was on the way back', async ({
    page,
  }) => {
    await page.goto('/search?q=await');
    const field = page.locator('main').getByRole('searchbox');
    await expect(field).toHaveValue('await');
    await expect(page.locator('main').getByRole('status')).toContainText('見つかりました');
    await field.fill('async');
    await expect(page).toHaveURL(/\/search\?q=async$/);
    await page.locator('main section a').first().click();
    await expect(page).toHaveURL(/mark=async/);
    await page.goBack();
    await expect(field).toHaveValue('async');
    await expect(page.locator('main section a').first()).toBeVisible();
  });

  test('without a query is the index of pages, with a link to it that says so', async ({
    page,
  }) => {
    await page.goto('/search');
    await expect(page.locator('main a[href="/docs/tasks"]')).toBeVisible();
    await expect(page.locator('main a[href="/accessibility"]')).toBeVisible();
    await expect(page.locator('#pages a')).toHaveAccessibleName(/ページの一覧/);
  });

  test('is declared to browsers', async ({ page, request }) => {
    await page.goto('/');
    const href = await page.locator('link[rel="search"]').getAttribute('href');
    const description = await (await request.get(href ?? '')).text();
    expect(description).toContain('search?q={searchTerms}');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the box explains itself and leads to every page', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-action="search"]')).toBeHidden();
    await page.getByRole('link', { name: /ページの一覧/ }).click();
    await expect(page.locator('main noscript p')).toHaveText(/JavaScript が必要です/);
    await expect(page.locator(`main a[href*="${ARTICLE}"]`)).toBeVisible();
  });
});

test.describe('for everyone', () => {
  test('no accessibility fault that axe knows, in either theme', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openSearch(page);
      await fieldOf(page).fill('async');
      await expect(optionsOf(page).first()).toBeVisible();
      expect(await faults(page, { within: '[data-search-dialog]' })).toEqual([]);
    }
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test('fills the screen and scrolls inside', async ({ page }) => {
      await openSearch(page);
      const box = await dialogOf(page).boundingBox();
      expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
      await fieldOf(page).fill('async');
      await expect(optionsOf(page).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
      await dialogOf(page).getByRole('button', { name: '閉じる' }).click();
      await expect(dialogOf(page)).toBeHidden();
    });
  });
});
