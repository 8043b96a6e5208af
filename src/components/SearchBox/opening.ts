import { opensSearch } from './shortcut';

/*
 * Whether the reader wants the search open. It stands outside of React: the navigation bar is taken
 * away and put back where the layout changes, and before a page has come to life there is no React.
 * A key pressed in such a moment is kept here until there is something that can answer it, and so
 * are the letters that follow it.
 */
let wanted = false;
let typed = '';
const listeners = new Set<() => void>();

function want(next: boolean): void {
  if (wanted !== next) typed = '';
  wanted = next;
  for (const listener of listeners) listener();
}

export const openSearch = (): void => want(true);
export const closeSearch = (): void => want(false);
export const searchIsOpen = (): boolean => wanted;

/** What was typed between the key that opens and the field that it opens. */
export const typedBeforeField = (): string => typed;

/** Calls `listener` when the search opens or closes; gives back how to stop. */
export function onSearchChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A letter that has nowhere to go yet: the search is wanted, and its dialog is not there. */
const waitsForField = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  wanted &&
  key.length === 1 &&
  !(ctrlKey || metaKey || altKey || isComposing) &&
  document.querySelector('[data-search-dialog]') === null;

if (typeof document !== 'undefined') {
  document.addEventListener('keydown', (event) => {
    if (opensSearch(event)) openSearch();
    else if (waitsForField(event)) typed += event.key;
    else return;
    event.preventDefault();
  });
}
