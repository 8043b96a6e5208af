import type { ReactNode } from 'react';

/** The icons, drawn on a grid of 16 with strokes and fills of the text's own colour. */
const SHAPES = {
  run: <path d="M4.5 2.8v10.4L13 8z" fill="currentColor" />,
  stop: <rect x="3.5" y="3.5" width="9" height="9" rx="1.5" fill="currentColor" />,
  edit: <path d="m3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3" />,
  reset: <path d="M3.2 8a4.8 4.8 0 1 0 1.6-3.6M4.9 1.8v2.7h2.7" />,
  share: <path d="M8 10V2.5M5.2 5 8 2.2 10.8 5M3.5 8.5v4.8h9V8.5" />,
  copy: <path d="M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  error: <path d="M8 4.5v4.3M8 11.2v.3M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.7-.7" />
  ),
  more: <path d="M3.2 8h.01M8 8h.01M12.8 8h.01" strokeWidth="2.8" />,
  source: <path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5" />,
} as const;

/** Name of an icon. */
export type IconName = keyof typeof SHAPES;

/** A small picture beside a word. It says nothing that the word does not, so readers by ear skip it. */
export default function Icon({ name }: { name: IconName }): ReactNode {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
