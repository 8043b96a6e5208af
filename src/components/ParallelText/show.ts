import addresses from '@generated/translations/default/addresses';
import { UNIT_ATTRIBUTE } from './attribute';
import styles from './styles.module.css';

const BLOCKS = ':scope > :is(ul, ol, table, pre, figure, blockquote)';

/** Puts a translation behind a piece of text; in a list item before what is nested in it. */
function place(unit: Element, translation: HTMLElement): void {
  if (unit.localName !== 'li') return unit.after(translation);
  const nested = unit.querySelector(BLOCKS);
  if (nested) nested.before(translation);
  else unit.append(translation);
}

/**
 * Shows the other language of a page below each piece of its text.
 *
 * @param page id of the document
 * @param language of the translation
 * @returns takes it away again
 * @throws Error where the translation cannot be had
 */
export async function show(page: string, language: string): Promise<() => void> {
  const address = addresses[page];
  if (address === undefined) return () => undefined;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const texts = (await answer.json()) as Record<string, string>;
  const shown: HTMLElement[] = [];
  for (const unit of document.querySelectorAll(`.markdown [${UNIT_ATTRIBUTE}]`)) {
    const html = texts[unit.getAttribute(UNIT_ATTRIBUTE) ?? ''];
    if (!html) continue;
    const translation = document.createElement('div');
    translation.lang = language;
    translation.className = styles.translation ?? '';
    translation.dataset.parallelText = '';
    // Made by the build from this site's own pages: escaped words, emphasis and code.
    translation.innerHTML = html;
    place(unit, translation);
    shown.push(translation);
  }
  return () => shown.forEach((translation) => translation.remove());
}
