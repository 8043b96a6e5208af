import { useCallback, useSyncExternalStore } from 'react';
import { readEdit, subscribeToEdits, writeEdit } from './edits';

/** FNV-1a, 32 bits: short names for long texts. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The text of a block as its reader has it. */
export interface Source {
  text: string;
  edited: boolean;
  change: (text: string) => void;
  reset: () => void;
}

/**
 * Keeps a reader's edit of a block across errors, stops and visits.
 *
 * @param place what tells this block from others of the same text: its page's path in the repository
 * @param original the block as its author wrote it; an edit of another original is not taken up
 */
export function useSource(place: string, original: string): Source {
  const name = fingerprint(`${place}\0${original}`);
  const kept = useSyncExternalStore(
    subscribeToEdits,
    () => readEdit(name),
    () => null,
  );
  const change = useCallback(
    (text: string) => writeEdit(name, text === original ? null : text),
    [name, original],
  );
  const reset = useCallback(() => writeEdit(name, null), [name]);
  return { text: kept ?? original, edited: kept !== null && kept !== original, change, reset };
}
