import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA, as axe-core tags its rules. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules whose answer depends on colours: what another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What to look at; without it, the whole page by every rule. */
interface Scope {
  /** A CSS selector: only what is inside. */
  within?: string;
  /** Only the rules about colours. */
  colours?: boolean;
}

/**
 * Faults that axe finds on a page, one line each: the rule and where.
 *
 * Only faults are described, and inside the page itself: describing each of the thousands of spans
 * that passed, for another page to sum up, takes most of the minutes on a long page. What is given
 * up by that are frames of other origins, of which our pages have none with anything to see.
 */
export async function faults(page: Page, { within, colours }: Scope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    runOnly: colours ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: WCAG },
  });
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
