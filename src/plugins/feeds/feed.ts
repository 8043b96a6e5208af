import type { FeedEntry } from './entries';

/** A feed before it is written in one format or another. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Language of the feed, as in `lang`. */
  readonly language: string;
  /** Full address of the page that the feed follows. */
  readonly home: string;
  /** Full address of the folder that the feeds' files stand in, with its slash. */
  readonly folder: string;
  readonly entries: readonly FeedEntry[];
}

/** When anything in the feed last changed; the first of January 1970 for an empty feed. */
export const updatedAt = ({ entries }: Feed): Date =>
  new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
