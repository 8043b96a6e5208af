import { chooseTranslation } from './settings';

/** What happens outside of a sheet. */
type Act = 'run' | 'next' | 'previous' | 'translation' | 'edit';

const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();

/** The block with the focus, or else the first one that the window shows the head of. */
function blockInSight(): Element | undefined {
  const focused = document.activeElement?.closest('[data-live-block]');
  if (focused) return focused;
  return [...document.querySelectorAll('[data-live-block]')].find((block) => {
    const { top, height } = block.getBoundingClientRect();
    return height > 0 && top >= 0 && top < window.innerHeight;
  });
}

const ACTS: Record<Act, () => void> = {
  run: () => blockInSight()?.querySelector<HTMLElement>('[data-action="run"]')?.click(),
  next: () => press('.pagination-nav__link--next'),
  previous: () => press('.pagination-nav__link--prev'),
  translation: () => chooseTranslation(document.documentElement.dataset.translation !== 'on'),
  edit: () => press('[data-action="edit-page"]'),
};

/** Does what a key asks for, by the very buttons and links of the page. */
export function perform(act: Act): void {
  ACTS[act]();
}
