import { useSyncExternalStore } from 'react';
import type { Language } from '../../runner/run';

const KEY = 'compare-language';
const DEFAULT: Language = 'ts';
const listeners = new Set<() => void>();
let chosen: Language | null = null;

function read(): Language {
  if (chosen) return chosen;
  try {
    return localStorage.getItem(KEY) === 'python' ? 'python' : DEFAULT;
  } catch {
    return DEFAULT;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(language: Language): void {
  chosen = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** The language that pairs show where there is room for one: chosen once, remembered, the same for all. */
export function useShownLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(subscribe, read, () => DEFAULT), choose];
}
