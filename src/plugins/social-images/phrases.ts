/** Cuts a title where a reader would breathe, so that no line breaks within a phrase. */

const HIRAGANA_OR_MARK = /^[\p{Script=Hiragana}ー\p{P}\p{S}\s]+$/u;
const PAUSE = /[、。，．！？：:,.!?\s]$/u;
const OPENING = /[「『（(【《“]$/u;

const isWord = (segment: string): boolean => /\p{L}/u.test(segment);

/**
 * Phrases of a title, in order; joined they are the title. In Japanese a particle or an ending stays
 * with the word before it, as does a closing bracket or a mark; an opening one goes with the next.
 */
export function phrases(title: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const found: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = found.at(-1);
    const opens = OPENING.test(segment);
    const follows = HIRAGANA_OR_MARK.test(segment) && !(isWord(segment) && PAUSE.test(last ?? ''));
    const joins = last !== undefined && !opens && (OPENING.test(last) || follows);
    if (joins) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}
