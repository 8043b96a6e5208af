/** What one key does. */
export const KEYS = {
  '?': 'help',
  s: 'settings',
  r: 'run',
  n: 'next',
  p: 'previous',
  t: 'translation',
  d: 'theme',
  e: 'edit',
} as const;

/** What a key can do. */
export type Command = (typeof KEYS)[keyof typeof KEYS];

const OWN_KEYS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, dialog, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="slider"]';

/**
 * What a key press asks for. Nothing while the reader types, while a dialog is open, while an input
 * method composes, or after the reader has switched the keys off (WCAG 2.1.4).
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (document.documentElement.dataset.readingKeys === 'off' && event.key !== '?') return undefined;
  if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return undefined;
  return Object.hasOwn(KEYS, event.key) ? KEYS[event.key as keyof typeof KEYS] : undefined;
}
