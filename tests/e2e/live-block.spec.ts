import { expect, test, type Locator, type Page } from '@playwright/test';
import { printed, rewrite, runToItsEnd, windForward } from './block';
import { windableClock } from './clock';

const ARTICLE = '/blog/python-async-programming';

/** A TypeScript block that stands alone. */
function firstBlock(page: Page): Locator {
  return page.locator('aside [data-live-block][data-lang="ts"]').first();
}

test('a reader edits, sees an error at its line, mends it and goes back', async ({ page }) => {
  await windableClock(page);
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  const original = await printed(block);

  await rewrite(page, block, "console.log('one');\n\nnull.two;\n");
  await page.keyboard.press('ControlOrMeta+Enter');
  await windForward(page, block);
  await expect(block).toHaveAttribute('data-status', 'error');
  expect(await printed(block)).toEqual(['one']);
  await expect(block.locator('[data-error]')).toContainText('TypeError');
  await expect(block.locator('[data-error]')).toContainText('3 行目');
  await expect(block.locator('.cm-line[data-mark="error"]')).toHaveText('null.two;');

  await page.reload();
  await expect(block.locator('.cm-content')).toContainText('null.two;');

  await block.locator('[data-action="reset"]').click();
  await expect(block.locator('.cm-content')).toHaveCount(0);
  expect(await printed(block)).toEqual(original);
  await runToItsEnd(page, block);
  expect(await printed(block)).toEqual(original);
});

test('code that cannot be compiled says where', async ({ page }) => {
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await rewrite(page, block, 'const a = 1;\nnamespace N { export const b = 2 }\n');
  await block.locator('[data-action="run"]').click();
  await expect(block).toHaveAttribute('data-status', 'error');
  await expect(block.locator('[data-error]')).toContainText('namespace');
  await expect(block.locator('[data-error]')).toContainText('2 行目 1 文字目');
});

test('an endless computation leaves the page smooth and ends by Stop', async ({ page }) => {
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  // Backtracking without end: no probe gets a turn, only the end of the worker stops it.
  await rewrite(
    page,
    block,
    "console.log('before');\nawait null;\n/^(a+)+$/.test('a'.repeat(60) + 'b');\n",
  );
  await block.locator('[data-action="run"]').click();
  await expect(block).toHaveAttribute('data-status', 'running');
  // The page still paints: frames come while the worker computes.
  const frames = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let count = 0;
        const next = (): void => {
          count += 1;
          if (count === 30) done(count);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
  expect(frames).toBe(30);
  await block.locator('[data-action="stop"]').click();
  await expect(block).toHaveAttribute('data-status', 'stopped');
  await expect(block.locator('[data-action="run"]')).toBeFocused();
});

test('an endless loop ends by itself, with a reason', async ({ page }) => {
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await rewrite(page, block, "console.log('before');\nfor (;;);\n");
  await block.locator('[data-action="run"]').click();
  await expect(block).toHaveAttribute('data-status', 'error');
  expect(await printed(block)).toEqual(['before']);
  await expect(block.locator('[data-output]')).toContainText('終わらないループがないか');
});

test('an endless chain of microtasks ends by itself, with a reason', async ({ page }) => {
  test.setTimeout(120_000);
  await windableClock(page);
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await rewrite(page, block, 'for (;;) await null;\n');
  await runToItsEnd(page, block);
  await expect(block).toHaveAttribute('data-status', 'error');
  await expect(block.locator('[data-output]')).toContainText(/止めました/);
});

test('a flood of output is cut with a notice', async ({ page }) => {
  await windableClock(page);
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await rewrite(page, block, "for (let i = 0; i < 1e6; i++) console.log('line', i);\n");
  await runToItsEnd(page, block);
  await expect(block.locator('[data-output]')).toContainText(/切りました|止めました/);
});

test('several blocks run at once', async ({ page }) => {
  await windableClock(page);
  await page.goto(ARTICLE);
  const blocks = (await page.locator('[data-live-block][data-lang="ts"]').all()).slice(0, 3);
  for (const block of blocks) await block.locator('[data-action="run"]').click();
  for (const block of blocks) {
    await windForward(page, block);
    await expect(block).toHaveAttribute('data-status', 'done');
  }
});

test('the sandbox lets nothing out and nothing in', async ({ page }) => {
  await windableClock(page);
  const requests: string[] = [];
  await page.goto(ARTICLE);
  page.on('request', (request) => requests.push(request.url()));
  const block = firstBlock(page);
  await rewrite(
    page,
    block,
    [
      'const attempts: Record<string, () => unknown> = {',
      "  fetch: () => fetch('/leak-fetch'),",
      "  xhr: () => new XMLHttpRequest().open('GET', '/leak-xhr'),",
      "  socket: () => new WebSocket('ws://127.0.0.1:4173/leak-socket'),",
      "  script: () => (globalThis as any).importScripts('/leak-script'),",
      "  storage: () => indexedDB.open('leak'),",
      '  page: () => document.cookie,',
      '  parent: () => parent.location,',
      '};',
      'for (const [name, attempt] of Object.entries(attempts)) {',
      '  try { await attempt(); console.log(name, "reached"); } catch { console.log(name, "refused"); }',
      '}',
    ].join('\n'),
  );
  await runToItsEnd(page, block);
  expect(await printed(block)).toEqual(
    ['fetch', 'xhr', 'socket', 'script', 'storage', 'page', 'parent'].map(
      (name) => `${name} refused`,
    ),
  );
  expect(requests.filter((url) => url.includes('leak'))).toEqual([]);
});

test('the editor keeps a composition of Japanese whole', async ({ page }) => {
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await rewrite(page, block, "console.log('');");
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const session = await page.context().newCDPSession(page);
  for (const text of ['k', 'こ', 'こー', 'コー', 'コーヒー']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await session.send('Input.insertText', { text: 'コーヒー' });
  await expect(block.locator('.cm-line').first()).toHaveText("console.log('コーヒー');");
});

test('Esc then Tab leaves the editor', async ({ page }) => {
  await page.goto(ARTICLE);
  const block = firstBlock(page);
  await block.locator('[data-action="edit"]').click();
  const editor = block.locator('.cm-content');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
});

test('nothing is fetched for running before the first ▶', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => url.includes('/engines/'))).toEqual([]);
  await firstBlock(page).locator('[data-action="run"]').click();
  await expect.poll(() => scripts.filter((url) => url.includes('/engines/')).length).toBe(1);
});
