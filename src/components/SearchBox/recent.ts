const KEY = 'recent-searches';
const MOST = 6;

/** What was searched for on this device, newest first; empty where storage is refused. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((q) => typeof q === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function store(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // Without storage nothing is remembered, and nothing else is lost.
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  store([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

/** Forgets them all. */
export function clearRecentSearches(): void {
  store([]);
}
