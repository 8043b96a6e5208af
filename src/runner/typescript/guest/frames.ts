import type { TaskId, TimerId } from '../../../trace/events';
import type { FunctionSite, PauseSite } from '../sites';

/** One call of an async function or generator. */
export interface Frame {
  readonly task: TaskId;
  readonly site: FunctionSite;
  /** Task name as events show it. */
  readonly name: string;
  /** The frame that was running when it began: whose call this is, as far as frames go. */
  readonly parent: Frame | null;
  /** Next frame below it on the stack of running frames. */
  below: Frame | null;
  state: 'running' | 'paused' | 'perhaps-paused' | 'ended';
  /** Where it paused last, and the values of the locals there. */
  pause: PauseSite | null;
  values: readonly unknown[];
  /** What it waits for, remembered for the arrow at its resumption. */
  waiting: Waiting | null;
  /** The native promise that it awaits, until it is told the outcome. */
  awaited: object | null;
  /** For a generator: the frame that drives it by `yield*` or `for await`. */
  driver: Frame | null;
  /** The frame that this one drives. */
  driven: Frame | null;
  failed: boolean;
  error: string;
  value: string | undefined;
  /** What it returned or threw. */
  result: unknown;
  /** Sequence number of its end among all ends; 0 while it lives. */
  endedAt: number;
  /** The asyncio task whose coroutine it is part of; 0 for none. asyncio tells that task's events. */
  foreign: TaskId;
}

/** What is known about a promise. */
export type Waiting =
  | { kind: 'frame'; frame: Frame }
  | { kind: 'sleep'; ms: number; timer: TimerId; making: Making }
  | { kind: 'group'; how: string; members: ReadonlyArray<Waiting | undefined> }
  | { kind: 'chain'; how: string }
  | { kind: 'settled'; value: unknown; isRejected: boolean }
  | { kind: 'made'; making: Making };

/** What becomes of one `new Promise(…)`. */
export interface Making {
  /** Timers that had been set before it. */
  readonly timers: number;
  /** Whether everything that its executor does with it is seen. */
  isWatched: boolean;
  /** What it was resolved or rejected with, first; null so far. */
  settlement: { value: unknown; isRejected: boolean } | null;
}
