import { HASH_KEY, sourceHash } from '../../../scripts/translations/hash';
import { sourceOf } from '../../../scripts/translations/pages';

/** A page as a content plugin has loaded it: `source` is `@site/` and its path from the root. */
export interface LoadedPage {
  source: string;
  frontMatter: object;
}

/**
 * Translated pages whose Japanese source has changed since.
 *
 * @param read gives the text of a file by its path from the root, or null where there is none
 * @returns their `source`, as given
 */
export function pagesBehind(
  pages: readonly LoadedPage[],
  read: (file: string) => string | null,
): string[] {
  return pages
    .filter(({ source, frontMatter }) => {
      const original = sourceOf(source.replace('@site/', ''));
      const text = original && read(original);
      if (!text) return false;
      return String((frontMatter as Record<string, unknown>)[HASH_KEY]) !== sourceHash(text);
    })
    .map(({ source }) => source);
}
