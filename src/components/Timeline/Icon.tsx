import type { ReactNode } from 'react';

/** Pictures on the transport's buttons, drawn on a 16 × 16 grid. */
const SHAPES = {
  start: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8zM12 3h1.6v10H12z',
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  forward: 'M5 3v10l7-5zM2.4 3H4v10H2.4z',
  zoomIn: 'M7 3h2v4h4v2H9v4H7V9H3V7h4z',
  zoomOut: 'M3 7h10v2H3z',
  end: 'M11 3h2v10h-2zM3 3v10l7-5z',
} as const;

/** Name of a picture. */
export type IconName = keyof typeof SHAPES;

/** A picture in the colour of the text around it; what it means is said by whoever uses it. */
export default function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} fill="currentColor" />
    </svg>
  );
}
