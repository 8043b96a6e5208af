/** What the arguments of statements are chosen from. */
import type { Both } from './form';

/** Seconds. */
export const delay = [0.01, 0.02, 0.02, 0.03, 0.04] as const;
/** Which of several things. */
export const index = [0, 1, 2, 3, 4, 5] as const;
/** Seconds of a time limit; none at all is one too. */
export const limit = [0, 0.01, 0.02, 0.03, 0.05, { py: 'None', ts: 'null' }] as const;
/** Yes or no. */
export const flag: readonly Both[] = [
  { py: 'False', ts: 'false' },
  { py: 'True', ts: 'true' },
];
/** What `cancel` is told. */
export const message: readonly Both[] = [
  { py: '', ts: '' },
  { py: "'stop'", ts: "'stop'" },
];
/** The queues that programs find ready. */
export const queue = ['fifo', 'fifo', 'heap', 'stack'] as const;
/** The conditions that programs find ready. The second shares its lock with the statements that take `lock`. */
export const conditions = ['condition', 'condition', 'shared'] as const;
/** What a clause catches. */
export const caught: readonly Both[] = [
  { py: 'Exception', ts: 'isException(error)' },
  { py: 'asyncio.CancelledError', ts: 'error instanceof CancelledError' },
  { py: '(ValueError, TimeoutError)', ts: 'isValueOrTimeout(error)' },
];
/** What stands in a clause that catches everything. */
export const EVERYTHING: Both = { py: 'BaseException', ts: 'true' };
/** What stands in a clause that swallows the error. */
export const GO_ON: Both = { py: 'pass', ts: '' };
/** What a clause does at its end: throw again, or go on. */
export const again: readonly Both[] = [{ py: 'raise', ts: 'throw error;' }, GO_ON];
/** What a loop does at its end: go on, or break. */
export const leaving: readonly Both[] = [
  { py: 'pass', ts: '' },
  { py: 'break', ts: 'return BREAK;' },
];
