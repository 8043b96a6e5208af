import type { Options } from '@docusaurus/plugin-content-blog';

type ReadingTime = NonNullable<Options['readingTime']>;

/** Elements that hold what the site adds to an article; their words are not the author's. */
const ADDED_ELEMENTS = ['Compare', 'Ja', 'SiteAddition', 'Corrections'];

const ADDITIONS = [
  ...ADDED_ELEMENTS.map((name) => new RegExp(`<${name}\\b[^>]*>[\\s\\S]*?</${name}>`, 'g')),
  /^(`{3,})\S+ (?:live|output)\b[\s\S]*?^\1$/gm,
  /\{\/\*[\s\S]*?\*\/\}/g,
];

/**
 * Leaves of an article's source only its author's words.
 *
 * @param content MDX without its front matter
 */
export function authorsWords(content: string): string {
  return ADDITIONS.reduce((words, addition) => words.replace(addition, ''), content);
}

/** Minutes to read the author's own words: the site's additions do not lengthen an article. */
export const articleReadingTime: ReadingTime = ({ content, locale, defaultReadingTime }) =>
  defaultReadingTime({ content: authorsWords(content), locale });
