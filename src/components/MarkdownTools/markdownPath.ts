/**
 * Where a page's Markdown version is: its own address with `.md`.
 *
 * @param permalink of the page, with or without its trailing slash
 */
export const markdownPath = (permalink: string): string =>
  permalink.endsWith('/') ? `${permalink}index.md` : `${permalink}.md`;
