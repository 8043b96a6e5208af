import type { FoundPage, FoundSection } from './messages';

/** Tells the target page what to mark; read by markOnArrival.ts. */
export const MARK_PARAMETER = 'mark';

/** Where a result leads: its heading, with the words to mark. */
export const addressOf = (page: FoundPage, section: FoundSection, query: string): string => {
  const anchor = section.anchor === '' ? '' : `#${section.anchor}`;
  return `${page.about.path}?${MARK_PARAMETER}=${encodeURIComponent(query)}${anchor}`;
};
