/** What a future is for, kept so that a deadlock and a timeline can say who waits for what. */
import type { Future } from './futures';
import type { TimerHandle } from './handles';

/**
 * A word (`lock`, `queue.get`, `event`, …), the timer that will end a sleep, or several futures that
 * are waited for at once, with the construct that does so.
 */
export type Purpose = string | Sleep | Group;

/** A sleep: how many seconds were asked for, and its timer. */
export interface Sleep {
  readonly seconds: number;
  readonly timer: TimerHandle;
}

/** Several futures that are waited for at once. */
export interface Group {
  readonly how: string;
  /** The futures now; a task group may grow and shrink. */
  readonly members: () => Iterable<Future>;
}

/** In a few words, for messages. */
export function describe(purpose: Purpose): string {
  if (typeof purpose === 'string') return purpose;
  return 'how' in purpose ? purpose.how : `sleep(${purpose.seconds})`;
}
