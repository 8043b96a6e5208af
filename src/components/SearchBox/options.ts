import { addressOf } from './address';
import type { FoundPage, FoundSection } from './messages';
import type { SearchState } from './useSearch';

/** One line that the arrow keys can reach. */
export type Option =
  | {
      readonly kind: 'section';
      readonly href: string;
      readonly page: FoundPage;
      readonly section: FoundSection;
      /** The first of its page, under which the page is named. */
      readonly first: boolean;
    }
  | { readonly kind: 'all'; readonly href: string }
  | { readonly kind: 'recent'; readonly query: string };

/** The lines for what is known so far: recent searches first, then what was found. */
export function optionsFor(
  query: string,
  state: SearchState,
  recent: readonly string[],
  searchPage: string,
): Option[] {
  if (query.trim() === '') return recent.map((one) => ({ kind: 'recent', query: one }));
  if (state.status !== 'found' || state.pages.length === 0) return [];
  const sections = state.pages.flatMap((page) =>
    page.sections.map((section, i): Option => ({
      kind: 'section',
      href: addressOf(page, section, state.query, state.instead),
      page,
      section,
      first: i === 0,
    })),
  );
  return [...sections, { kind: 'all', href: `${searchPage}?q=${encodeURIComponent(state.query)}` }];
}
