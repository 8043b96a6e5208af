const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/**
 * True for the keys that open the search: `/` outside of fields, and Ctrl+K, on a Mac ⌘K, anywhere
 * that has not used it itself (in an editor on a Mac, Ctrl+K deletes to the end of the line).
 */
export function opensSearch(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return false;
  const held = isMac() ? event.metaKey : event.ctrlKey;
  if (event.key.toLowerCase() === 'k') return held;
  // The reader has switched single keys off (WCAG 2.1.4).
  if (document.documentElement.dataset.readingKeys === 'off') return false;
  const inField = event.target instanceof Element && event.target.closest(EDITABLE) !== null;
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !inField;
}
