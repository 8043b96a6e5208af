import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}

/**
 * A `data-` attribute of the document's root, followed as it changes. The root is where the script in
 * `docusaurus.config.ts` puts a reader's choices before the first paint.
 *
 * @param name as in `dataset`
 * @returns undefined where it is not set, and on the server
 */
export function useRootData(name: string): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset[name],
    () => undefined,
  );
}
