import { useState, type UIEventHandler } from 'react';
import { MOST_LANES } from '../../trace/summary';

/** Lanes drawn above and below those in view, so that scrolling finds them there. */
const MARGIN = 4;

/** A window on many lanes. */
export interface LaneWindow {
  /** Number of the first lane drawn. */
  first: number;
  /** How many are drawn. */
  count: number;
  /** For the element that scrolls; absent when all lanes fit. */
  onScroll?: UIEventHandler<HTMLElement>;
}

/** Draws only the lanes that are in view when there are more than a still picture would show. */
export function useLaneWindow(lanes: number): LaneWindow {
  const [top, setTop] = useState(0);
  if (lanes <= MOST_LANES) return { first: 0, count: lanes };
  const first = Math.max(0, top - MARGIN);
  return {
    first,
    count: MOST_LANES + 2 * MARGIN,
    onScroll({ currentTarget }) {
      setTop(Math.floor((currentTarget.scrollTop / currentTarget.scrollHeight) * lanes));
    },
  };
}
