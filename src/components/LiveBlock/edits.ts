/** Readers' edits, kept across visits. Storage may be forbidden or full: then for as long as the page is open. */

const PREFIX = 'live-block:';
const listeners = new Set<() => void>();
const unsaved = new Map<string, string>();

/** Hears of every change of any edit, in this tab and in others. Gives back the way to stop. */
export function subscribeToEdits(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The edit kept under a name, or null. */
export function readEdit(name: string): string | null {
  const inMemory = unsaved.get(name);
  if (inMemory !== undefined) return inMemory;
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Keeps an edit, or with null forgets it. */
export function writeEdit(name: string, text: string | null): void {
  unsaved.delete(name);
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    if (text !== null) unsaved.set(name, text);
  }
  for (const listener of listeners) listener();
}
