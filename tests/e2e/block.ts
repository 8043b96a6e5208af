import { expect, type Locator, type Page } from '@playwright/test';

/** The states in which a run is over. */
const OVER = /^(done|error|stopped)$/;

/** Lines that a block shows as printed, without their times. */
export async function printed(block: Locator): Promise<string[]> {
  return block.locator('[data-output] li > span').allInnerTexts();
}

/** Presses ▶ and waits until everything is shown. The page needs a `windableClock`: replays are wound forward. */
export async function runToItsEnd(page: Page, block: Locator): Promise<void> {
  await block.locator('[data-action="run"]').click();
  await windForward(page, block);
}

/** Winds the page's clock forward until a block's run is over. */
export async function windForward(page: Page, block: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(1000);
    expect(await block.getAttribute('data-status')).toMatch(OVER);
  }).toPass({ intervals: [50] });
}

/** Opens the editor of a block and replaces its code. */
export async function rewrite(page: Page, block: Locator, code: string): Promise<void> {
  await block.locator('[data-action="edit"]').click();
  const editor = block.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
}
