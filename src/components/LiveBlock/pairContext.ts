import { createContext } from 'react';
import type { Language } from '../../runner/run';
import type { Trace } from '../../trace/events';
import type { Moment } from '../../trace/stateAt';

/** What the two blocks of a pair tell the pair, and hear from it: they share one timeline. */
export interface PairLink {
  /** The reader's own finished run; null when the recorded one stands again; undefined when neither does. */
  present: (language: Language, trace: Trace | null | undefined) => void;
  /** The moment that the shared timeline shows for each block. */
  moments: Partial<Record<Language, Moment>>;
  /** Counts the wishes to run both. */
  turn: number;
  /** Label of the corresponding lines that light up; null when none do. */
  lit: string | null;
  light: (label: string | null) => void;
}

/** Null for a block that stands alone. */
export const PairContext = createContext<PairLink | null>(null);
