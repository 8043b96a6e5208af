import { useEffect, type RefObject } from 'react';

/** How much of the width stays free on either side of the playhead. */
const FREE = 0.15;

/**
 * Moves pictures that are wider than their room so that the playhead stays in sight. For the component
 * that draws them: whoever only works the playheads out is a render ahead of the page.
 *
 * @param zoom how many times as wide as their room the pictures are
 * @param playheads changes whenever a playhead moves; nothing while there is none
 */
export function useFollow(
  root: RefObject<HTMLElement | null>,
  zoom: number,
  playheads: unknown,
): void {
  useEffect(() => {
    if (zoom === 1 || !playheads) return;
    const pictures = root.current?.querySelector<HTMLElement>('[data-pictures]');
    const line = pictures?.querySelector('[data-playhead]');
    if (!pictures || !line) return;
    const { left, width } = pictures.getBoundingClientRect();
    const x = line.getBoundingClientRect().left - left;
    if (x < width * FREE || x > width * (1 - FREE)) pictures.scrollLeft += x - width / 2;
  }, [root, zoom, playheads]);
}
