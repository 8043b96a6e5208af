import { useSyncExternalStore } from 'react';

/** Where the pages that a reader has finished are kept, in this browser alone: a JSON list of ids. */
const KEY = 'read-pages';

const NONE: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
let pages: ReadonlySet<string> | undefined;

function load(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
  } catch {
    return NONE;
  }
}

const current = (): ReadonlySet<string> => (pages ??= load());

function change(next: ReadonlySet<string>): void {
  pages = next;
  try {
    if (next.size > 0) localStorage.setItem(KEY, JSON.stringify([...next]));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing still shows the marks until it leaves the site.
  }
  for (const listener of listeners) listener();
}

/** Another tab has changed the list. */
function onStorage({ key }: StorageEvent): void {
  if (key !== KEY && key !== null) return;
  pages = undefined;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', onStorage);
  };
}

/** Remembers that a page was read to its end. `id` is the same in every language. */
export function markRead(id: string): void {
  if (!current().has(id)) change(new Set([...current(), id]));
}

/** Forgets every page. */
export function forgetAll(): void {
  change(NONE);
}

/** The ids of the pages that were read, none while the page is rendered on the server. */
export function useReadPages(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, current, () => NONE);
}
