import { useSyncExternalStore } from 'react';
import type { Progress } from '../../runner/python/download';

let progress: Progress | null = null;
const listeners = new Set<() => void>();

/** Told by the Python engine how much of it has come, in bytes. */
export function setPythonLoad(next: Progress): void {
  progress = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How much of the Python engine has come, the same for all blocks; null before the first ▶. */
export function usePythonLoad(): Progress | null {
  return useSyncExternalStore(
    subscribe,
    () => progress,
    () => null,
  );
}
