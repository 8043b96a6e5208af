const PUNCTUATION = /[^\p{L}\p{N}_.]+|\.(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])\./gu;
const KATAKANA = /[ァ-ヺ]/;

/** Folded text without spaces and punctuation, so that a phrase is found across them. */
export const squeeze = (folded: string): string => folded.replace(PUNCTUATION, '');

/** `create_task`, `create-task` and `createTask` are one name. Takes squeezed text. */
export const joinNames = (squeezed: string): string =>
  squeezed.replace(/(?<=[a-z0-9])[_.](?=[a-z0-9])/g, '');

/** True where katakana that begins at `at` follows exactly one other: no word is that short. */
const isInsideWord = (text: string, at: number): boolean =>
  KATAKANA.test(text.charAt(at)) &&
  KATAKANA.test(text.charAt(at - 1)) &&
  !KATAKANA.test(text.charAt(at - 2));

/** True where squeezed `phrase` stands in `text` as words do: ループ not in グループ. */
export function standsIn(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isInsideWord(text, at)) return true;
  }
  return false;
}

/** `the event loop` → `event loop`. Takes folded text. */
export const withoutArticle = (folded: string): string => folded.replace(/^(?:the|an?) /, '');
