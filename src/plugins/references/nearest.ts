import { distance } from '../../search/distance';

/** The most that a slip may differ from what was meant: a third of its letters. */
const allowance = (word: string): number => Math.max(2, Math.floor(word.length / 3));

/** The known word that is most like a mistaken one, or none where all are too far. */
export function nearest(mistaken: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = allowance(mistaken) + 1;
  for (const word of known) {
    const steps = distance(mistaken, word, least);
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}

/** What to write instead of a mistaken word: the nearest one, or else the list of all. */
export function instead(mistaken: string, known: Iterable<string>): string {
  const words = [...known];
  const meant = nearest(mistaken, words);
  if (meant !== undefined) return `Did you mean '${meant}'?`;
  return words.length > 0 ? `There is: ${words.join(', ')}.` : 'There is none yet.';
}
