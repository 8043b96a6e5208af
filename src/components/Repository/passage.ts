import type { Passage } from './addresses';

/** Last heading that begins above `y` (px from the top of the window), without its anchor's mark. */
function headingAbove(y: number): string | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4)')];
  const last = headings.findLast((heading) => heading.getBoundingClientRect().top <= y);
  return last?.firstChild?.textContent?.trim();
}

/**
 * What the reader points at: the selected words and the heading above them; with nothing selected the
 * heading that the upper half of the window shows.
 */
export function passageInSight(): Passage {
  const selection = getSelection();
  const quote = selection?.toString().trim();
  const y =
    selection && quote
      ? selection.getRangeAt(0).getBoundingClientRect().top
      : window.innerHeight / 2;
  return { page: location.href, section: headingAbove(y), quote };
}
