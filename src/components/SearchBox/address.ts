import type { FoundPage, FoundSection, Instead } from './messages';

/** Tells the target page what to mark; read by markOnArrival.ts. */
export const MARK_PARAMETER = 'mark';

/** Where a result leads: its heading, with the words to mark, guessed ones in the place of slips. */
export const addressOf = (
  page: FoundPage,
  section: FoundSection,
  query: string,
  instead: readonly Instead[],
): string => {
  const anchor = section.anchor === '' ? '' : `#${section.anchor}`;
  const marked = instead.reduce((text, { typed, meant }) => text.replace(typed, meant), query);
  return `${page.about.path}?${MARK_PARAMETER}=${encodeURIComponent(marked)}${anchor}`;
};
