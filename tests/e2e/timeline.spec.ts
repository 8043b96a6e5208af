import { expect, test, type Locator, type Page } from '@playwright/test';
import { runToItsEnd } from './block';
import { windableClock } from './clock';

const ARTICLE = '/blog/python-async-programming';

/** A block with a recorded timeline that waits. */
async function openTimeline(page: Page): Promise<Locator> {
  await page.goto(ARTICLE);
  const block = page.locator('[data-live-block][data-lang="ts"]:has([data-timeline])').first();
  await block.scrollIntoViewIfNeeded();
  return block.locator('[data-timeline]');
}

const playheadX = (timeline: Locator): Promise<number> =>
  timeline
    .locator('[data-playhead]')
    .first()
    .evaluate((line) => line.getBoundingClientRect().left);

test('arrow keys walk the picture, and each element says what it is', async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.locator('[data-action="timeline-forward"]').click();
  const stop = timeline.locator('[data-element][tabindex="0"]').first();
  await stop.focus();
  const seen = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key);
    const focused = timeline.locator('[data-element]:focus');
    await expect(focused).toHaveCount(1);
    expect(await focused.getAttribute('aria-label')).not.toBe('');
    seen.add((await focused.getAttribute('data-element')) ?? '');
  }
  expect(seen.size).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(timeline.locator('[data-playhead]').first()).toBeVisible();
});

test('the axis widens by button, key and wheel, and what is named stays in sight', async ({
  page,
}) => {
  const timeline = await openTimeline(page);
  const pictures = timeline.locator('[data-pictures]');
  const wide = (): Promise<number> =>
    pictures.evaluate(({ scrollWidth, clientWidth }) => scrollWidth / clientWidth);
  expect(await wide()).toBeCloseTo(1, 1);
  await timeline.locator('[data-action="timeline-zoom-in"]').click();
  await expect(pictures).toHaveAttribute('data-zoom', '2');
  expect(await wide()).toBeGreaterThan(1.4);
  await timeline.locator('[data-element][tabindex="0"]').first().focus();
  await page.keyboard.press('+');
  await expect(pictures).toHaveAttribute('data-zoom', '4');
  await pictures.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect(pictures).toHaveAttribute('data-zoom', '8');

  await timeline.locator('[data-action="timeline-end"]').click();
  await expect(timeline.locator('[data-playhead]').first()).toBeInViewport();
  const name = timeline.locator('li > span').first();
  await expect(name).toBeInViewport();
  for (let zoom = 8; zoom > 1; zoom /= 2) {
    await timeline.locator('[data-action="timeline-zoom-out"]').click();
  }
  await expect(pictures).not.toHaveAttribute('data-zoom', /./);
  await expect(timeline.locator('[data-action="timeline-zoom-out"]')).toBeDisabled();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the playhead follows the first finger that drags over the picture', async ({ page }) => {
    const timeline = await openTimeline(page);
    const pictures = timeline.locator('[data-pictures]');
    await pictures.scrollIntoViewIfNeeded();
    const box = await pictures.boundingBox();
    if (!box) throw new Error('the picture has no place');
    const y = box.y + box.height / 2;
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y }],
      });
    const along = (share: number): number => box.x + box.width * share;
    await touch('touchStart', along(0.4));
    // The part that follows is loaded now; fingers tremble.
    await expect(async () => {
      for (const share of [0.42, 0.5, 0.6]) await touch('touchMove', along(share));
      expect(Math.abs((await playheadX(timeline)) - along(0.6))).toBeLessThan(box.width * 0.2);
    }).toPass();
    await touch('touchMove', along(0.9));
    await expect.poll(() => playheadX(timeline)).toBeGreaterThan(along(0.75));
    await touch('touchEnd');
    const stays = await playheadX(timeline);
    await page.mouse.move(along(0.3), y);
    expect(await playheadX(timeline)).toBe(stays);
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the playhead steps from event to event and does not glide', async ({ page }) => {
    await windableClock(page);
    const timeline = await openTimeline(page);
    const block = page
      .locator('[data-live-block]:has([data-timeline])', {
        has: page.locator('[data-action="run"]'),
      })
      .first();
    await runToItsEnd(page, block);
    await timeline.locator('[data-action="timeline-start"]').click();
    await timeline.locator('[data-action="timeline-toggle"]').click();
    const places = new Set<number>();
    for (let frame = 0; frame < 60; frame++) {
      await page.clock.runFor(16);
      places.add(await playheadX(timeline));
    }
    // A glide would be at another place in nearly every frame.
    expect(places.size).toBeLessThan(25);
    expect(places.size).toBeGreaterThan(0);
  });
});
