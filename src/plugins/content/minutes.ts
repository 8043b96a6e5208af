const WORDS_PER_MINUTE = 200;

/** What is not read as prose: front matter, fences, imports, comments, tags. */
const NOT_PROSE = [
  /^---\n[\s\S]*?\n---\n/,
  /^(`{3,})[\s\S]*?^\1$/gm,
  /^import .*$/gm,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /<\/?[A-Za-z][^>]*>/g,
];

/**
 * Whole minutes to read a page's prose, counted as Docusaurus counts for articles: 200 words of
 * `Intl.Segmenter` a minute, at least one. Code is not counted: some read it, some run it.
 *
 * @param source the page's MDX
 */
export function minutesToRead(source: string, locale: string): number {
  const prose = NOT_PROSE.reduce((text, part) => text.replace(part, ''), source);
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(prose)) if (isWordLike) words++;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
