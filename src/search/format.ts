/** Raised whenever an index written before can no longer be read. */
export const FORMAT = 1;

/** A range of the dictionary with its postings. */
export interface TermPart {
  /** Terms ascending, one a line, each as a digit (letters shared with the one before) and the rest. */
  readonly terms: string;
  /** As many lists as terms, cut by spaces; see postings.ts. */
  readonly postings: string;
}

/** What a section is on its page. */
export const Role = {
  Subject: 0,
  /** Headed like a section of many other pages: summary, exercise. */
  Recurring: 1,
  /** Little but links to other sites. */
  References: 2,
} as const;

export type Role = (typeof Role)[keyof typeof Role];

/** `[anchor, heading, level, text, code]`, as it was given, and its role. */
export type StoredSection = readonly [string, string, number, string, string, Role];

/** Pages in a row, each the list of its sections. */
export type TextPart = readonly (readonly StoredSection[])[];

/** Katakana words, or Latin words, to tell what is known and what is a typo; written like {@link TermPart.terms}. */
export type WordPart = string;

/** A name says the kind: `t0` … terms, `d0` … texts, `k` katakana, `w` Latin words. */
export type Part = TermPart | TextPart | WordPart;

/**
 * An index: plain data that survives JSON. What every query needs stands at the top; the rest lies
 * in parts, which may be absent at first and added to `parts` when a query asks for them.
 */
export interface SearchIndex {
  readonly format: typeof FORMAT;
  /** Path, title and number of sections of each page, in the order of the sections. */
  readonly pages: readonly (readonly [path: string, title: string, sections: number])[];
  /** Length of each section, one character each; see lengths.ts. */
  readonly lengths: string;
  /** First term of each `t` part. */
  readonly terms: readonly string[];
  /** Number of the first page in each `d` part. */
  readonly texts: readonly number[];
  /** How many of the best pages are read for the final order; few where reading means fetching. */
  readonly depth: number;
  /** What the glossary among the pages says of names and readings; see glossary.ts. */
  readonly glossary: readonly (readonly [names: readonly string[], readings: readonly string[]])[];
  readonly parts: Record<string, Part>;
}
