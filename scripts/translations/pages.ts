/** Folders of Japanese pages, and the folders of their English translations. */
const ROOMS = [
  { source: 'docs/', translation: 'i18n/en/docusaurus-plugin-content-docs/current/' },
  { source: 'blog/', translation: 'i18n/en/docusaurus-plugin-content-blog/' },
  { source: 'src/pages/', translation: 'i18n/en/docusaurus-plugin-content-pages/' },
] as const;

type Side = keyof (typeof ROOMS)[number];

/** The file's counterpart; null for what is no page (Docusaurus makes none of names that begin with `_`). */
function counterpart(file: string, from: Side, to: Side): string | null {
  const room = ROOMS.find((candidate) => file.startsWith(candidate[from]));
  if (!room || !/\.mdx?$/.test(file) || /(^|\/)_/.test(file)) return null;
  return room[to] + file.slice(room[from].length);
}

/** Where the English translation of a Japanese page belongs; null for anything that is no such page. */
export function translationOf(source: string): string | null {
  return counterpart(source, 'source', 'translation');
}

/** Which Japanese page an English page is made from; null for anything that is no translated page. */
export function sourceOf(translation: string): string | null {
  return counterpart(translation, 'translation', 'source');
}
