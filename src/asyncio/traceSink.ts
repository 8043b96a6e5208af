/** Who hears what the loops tell, in the trace schema of `src/trace/events.ts`. */
import type { TaskId, TimerId, TraceFact } from '../trace/events';

/** Hears the facts of a run. */
export interface TraceSink {
  /** Hears one fact, at `t` milliseconds of the loop's clock. */
  emit(fact: TraceFact, t: number): void;
  /** Number for a new task; the sink numbers all tasks of a run, whoever made them. */
  nextTask(): TaskId;
  /** Number for a new timer. */
  nextTimer(): TimerId;
  /** The task whose coroutine runs now, 0 when none does. The loop writes it around every step. */
  current: TaskId;
}

let sink: TraceSink | null = null;

/** Sets who hears of the loops that are made from now on; `null` for nobody. */
export function setTraceSink(next: TraceSink | null): void {
  sink = next;
}

/** Who hears of a loop that is made now, `null` when nobody does. */
export function traceSink(): TraceSink | null {
  return sink;
}
