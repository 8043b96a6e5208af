const ENDINGS = /(?:at(?:ions?|ing|ors?|es?|ed)|ions?|ings?|ers?|ors?|ed|es|(?<![su])s|e)$/;

/**
 * A light English stem: enough that scheduling, scheduled and schedules meet, and no more. Words
 * with digits or punctuation, and words under four letters, stay as they are.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const adjective = word.length > 6 ? word.replace(/ly$/, '').replace(/ncy$/, 'nt') : word;
  if (/ie[sd]$/.test(adjective)) return adjective.slice(0, -3) + 'y';
  const bare = adjective.replace(ENDINGS, (ending, at: number) => (at >= 3 ? '' : ending));
  return bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
