/** Where a term occurs: one entry a section, sections ascending. */
export interface Posting {
  readonly section: number;
  /** How much of it stands in prose and code: 0 none, 1 once or in code, 2 a few times, 3 often. */
  readonly amount: number;
  readonly inHeading: boolean;
  /** In the title of the page; kept on the first section of the page and meant for all of them. */
  readonly inTitle: boolean;
}

/*
 * One list is one string of printable ASCII without `"`, `\` and space, so that it needs no escape
 * in JSON and a list can be cut from the next by a space. An entry is an optional mark (amount and
 * places, when they are not the usual ones), then the gap to the section before in digits: `more`
 * digits first, one `last` digit at the end.
 */
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');
const MARKS = ALPHABET.slice(0, 16);
const MORE = ALPHABET.slice(16, 46);
const LAST = ALPHABET.slice(46);
const USUAL = 1;

const markOf = (posting: Posting): number =>
  (posting.inHeading ? 8 : 0) + (posting.inTitle ? 4 : 0) + posting.amount;

/** Writes a list; the sections must ascend. */
export function encodePostings(postings: readonly Posting[]): string {
  let out = '';
  let previous = -1;
  for (const posting of postings) {
    const mark = markOf(posting);
    if (mark !== USUAL) out += MARKS.charAt(mark);
    let gap = posting.section - previous - 1;
    while (gap >= LAST.length) {
      gap -= LAST.length;
      out += MORE.charAt(gap % MORE.length);
      gap = Math.floor(gap / MORE.length);
    }
    out += LAST.charAt(gap);
    previous = posting.section;
  }
  return out;
}

/** Reads a list back. Damage never throws: reading ends at the first section past `sections`. */
export function decodePostings(list: string, sections: number): Posting[] {
  const postings: Posting[] = [];
  let previous = -1;
  let mark = USUAL;
  let digits: number[] = [];
  for (const c of list) {
    const at = ALPHABET.indexOf(c);
    if (at < MARKS.length) {
      mark = Math.max(at, 0);
    } else if (at < MARKS.length + MORE.length) {
      digits.push(at - MARKS.length);
    } else {
      let gap = at - MARKS.length - MORE.length;
      for (const digit of digits.reverse()) gap = gap * MORE.length + digit + LAST.length;
      const section = previous + gap + 1;
      if (section >= sections) break;
      postings.push({
        section,
        amount: mark & 3,
        inHeading: (mark & 8) > 0,
        inTitle: (mark & 4) > 0,
      });
      previous = section;
      mark = USUAL;
      digits = [];
    }
  }
  return postings;
}
