const ZERO = 48;
const MOST_SHARED = 40;

/** Writes ascending words, each as what it does not share with the word before, one a line. */
export function encodeWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      const most = Math.min(before.length, word.length, MOST_SHARED);
      let shared = 0;
      while (shared < most && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(ZERO + shared) + word.slice(shared);
    })
    .join('\n');
}

/** Reads {@link encodeWords} back; damage gives other words, never an exception. */
export function decodeWords(text: string): string[] {
  if (text === '') return [];
  let before = '';
  return text.split('\n').map((line) => {
    const shared = Math.max(0, line.charCodeAt(0) - ZERO) || 0;
    before = before.slice(0, shared) + line.slice(1);
    return before;
  });
}

/** Where `term` is, or would be, in ascending `terms`. */
export function placeOf(terms: readonly string[], term: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
