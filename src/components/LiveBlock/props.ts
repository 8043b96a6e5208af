import type { Language, OutputLine, RunError } from '../../runner/run';
import type { Clock } from '../../trace/events';
import type { Summary } from '../../trace/summary';

/** A run made when the site was built. */
export interface Recording {
  /** Length of the run in milliseconds on its own clock. */
  t: number;
  output: OutputLine[];
  errors?: RunError[];
  /** The still timeline; absent where a run has nothing to show on one. */
  summary?: Summary;
}

/** Where a block stands in the repository: a path from its root and 1-based lines. */
export interface SourcePlace {
  path: string;
  from: number;
  to: number;
}

/** A line of a pair's block that has a counterpart in the other block: 1-based shown line, common label. */
export type LinkedLine = readonly [line: number, label: string];

/** A live block as the build hands it to the page. */
export interface BlockProps {
  language: Language;
  /** The shown source, without a newline at its end. */
  code: string;
  /** Its colours, packed (see `src/highlight/tokens.ts`). */
  tokens: string;
  clock: Clock;
  /** Anchor of the block on its page; absent where a page has no other block. */
  id?: string;
  /** Absent for code that the build does not know. */
  recording?: Recording;
  /** Source that is run before the shown code but not shown. */
  setup?: string;
  title?: string;
  predict?: boolean;
  /** 1-based shown lines that are emphasised at rest. */
  highlight?: number[];
  /** Lines that correspond to lines of the other block of a pair. */
  linked?: LinkedLine[];
  /** Absent for code that no file of the repository holds. */
  source?: SourcePlace;
  /** Bytes that the first run of this language fetches in a visit, where they are many. */
  download?: number;
}
