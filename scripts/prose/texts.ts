/** Language of the words around the code. The article is the owner's English in a Japanese frame. */
export type TextLanguage = 'ja' | 'en';

/** True for pages and project documents: everything that prose checks read. */
export function isText(file: string): boolean {
  return /\.mdx?$/.test(file) && !file.startsWith('.github/');
}

/** True for Markdown that Docusaurus compiles, which is MDX whatever its extension. */
export function isMdx(file: string): boolean {
  return file.endsWith('.mdx') || /^(docs|blog|i18n|src)\//.test(file);
}

/** Language by place: `i18n/en/` and `*.en.md` are English, everything else is Japanese. */
export function languageOf(file: string): TextLanguage {
  const english = file.startsWith('i18n/en/') || file.endsWith('.en.md');
  return english ? 'en' : 'ja';
}
