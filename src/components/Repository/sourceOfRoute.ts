/** Pages that are no documents, by their path after the base URL, and what they are made from. */
const SOURCES: ReadonlyArray<readonly [path: RegExp, ja: string, en: string]> = [
  [/^$/, 'src/pages/index.tsx', 'i18n/en/code.json'],
  [/^play$/, 'src/pages/play.tsx', 'i18n/en/code.json'],
  [/^search$/, 'src/components/SearchPage/index.tsx', 'i18n/en/code.json'],
  [/^quality$/, 'src/components/Quality/index.tsx', 'i18n/en/code.json'],
  [/^blog\/tags\b/, 'blog/tags.yml', 'i18n/en/docusaurus-plugin-content-blog/tags.yml'],
  [/^blog\/authors\b/, 'blog/authors.yml', 'i18n/en/docusaurus-plugin-content-blog/authors.yml'],
  [/^blog(\/archive|\/page\/\d+)?$/, 'blog/', 'i18n/en/docusaurus-plugin-content-blog/'],
];

/**
 * What a page is made from that knows no file of its own: a screen, whose English words are in
 * `code.json`, or a list of articles.
 *
 * @param path of the page after the locale's base URL
 * @returns a path from the repository's root, or null for documents, which name their file themselves
 */
export function sourceOfRoute(path: string, locale: string): string | null {
  const place = path.replace(/^\/|\/$/g, '');
  const [, ja, en] = SOURCES.find(([pattern]) => pattern.test(place)) ?? [];
  return (locale === 'en' ? en : ja) ?? null;
}
