/**
 * The trace schema: what happened in one run of a block, whoever ran it.
 *
 * Three producers write it (native TypeScript, `src/asyncio`, CPython) and one reader draws it, so a
 * field means the same thing everywhere. Times are milliseconds since the run began (fractions are
 * allowed), lines are 1-based lines of the reader's own source, task 0 is always the caller: the
 * block's top-level code.
 */

/** Raised by one whenever a reader of the older schema would misread a trace. */
export const TRACE_VERSION = 1;

/** Who wrote the trace. */
export type Producer = 'typescript' | 'asyncio' | 'cpython';

/** Which clock the run used. `virtual` jumps over idle time, `real` is the wall clock. */
export type Clock = 'virtual' | 'real';

/** Number of a task within a run, by creation. 0 is the caller (the block's top-level code). */
export type TaskId = number;

/** Number of a timer within a run, by creation, from 1. */
export type TimerId = number;

/** A local variable as it stood at a suspension, its value printed short (at most about 60 characters). */
export interface Local {
  name: string;
  value: string;
}

/** One paused frame. A chain lists them from the outermost (the task's own coroutine) to the innermost. */
export interface Frame {
  /** Function name as the reader wrote it; `(module)` for top-level code. */
  name: string;
  line: number;
  locals?: Local[];
}

/**
 * What a suspended task waits for.
 *
 * - `sleep`: a timer; `ms` is what was asked for.
 * - `task`: one other task's end.
 * - `group`: several tasks or futures at once; `how` names the construct (`gather`, `Promise.all`, `TaskGroup`, …).
 * - `object`: a named thing that another task will release (`lock`, `queue.get`, `event`, `future`, …).
 * - `turn`: nothing but the next turn (`sleep(0)`, `await` of a settled value).
 * - `yield`: a generator handed out a value and waits for its consumer.
 * - `unknown`: something the producer cannot see into; `label` says what it knows.
 */
export type WaitTarget =
  | { kind: 'sleep'; ms: number; timer?: TimerId }
  | { kind: 'task'; task: TaskId }
  | { kind: 'group'; how: string; tasks: TaskId[]; count: number }
  | { kind: 'object'; label: string }
  | { kind: 'turn' }
  | { kind: 'yield'; value?: string }
  | { kind: 'unknown'; label?: string };

/** Why a task became ready: the other end of the arrow that the timeline draws. */
export type Waker =
  | { kind: 'task'; task: TaskId }
  | { kind: 'timer'; timer: TimerId }
  | { kind: 'external'; label: string };

/** What is in the event loop's hands. Written only by producers that know it exactly. */
export interface LoopState {
  /** Ready queue in order: a task, or the label of a bare callback. */
  ready: Array<{ task: TaskId } | { label: string }>;
  /** Timers by due time. */
  timers: Array<{ timer: TimerId; due: number; task?: TaskId; label?: string }>;
}

/** Fields that every event has. */
interface Stamp {
  /** Position in the run, from 1, without gaps. */
  seq: number;
  /** Milliseconds since the run began. Never decreases. */
  t: number;
  /** The task this is about; absent where the event is about the loop itself. */
  task?: TaskId;
  /** Source line the event belongs to, where one is known. */
  line?: number;
}

/** The facts of an event, without its stamp. */
export type TraceFact =
  /** A task (or, for native TypeScript, the call of an async function) exists. `line` is where it was created. */
  | { kind: 'created'; task: TaskId; name: string; by: TaskId; line?: number }
  /** Its body begins. */
  | { kind: 'started'; task: TaskId; line?: number }
  /** It is running at this line (for producers that see single lines). */
  | { kind: 'running'; task: TaskId; line: number; locals?: Local[] }
  /** It paused. `line` is the innermost line of the reader's source. */
  | { kind: 'suspended'; task: TaskId; line?: number; on: WaitTarget; chain?: Frame[] }
  /** It may run again and stands in the ready queue. */
  | { kind: 'ready'; task: TaskId; by?: Waker }
  /** It goes on after a pause. */
  | { kind: 'resumed'; task: TaskId; line?: number; by?: Waker }
  /** It ended with a value (printed short; absent when undefined or None). */
  | { kind: 'finished'; task: TaskId; line?: number; value?: string }
  /** It ended with an error. */
  | { kind: 'failed'; task: TaskId; line?: number; error: string }
  /** It ended cancelled. */
  | { kind: 'cancelled'; task: TaskId; line?: number; message?: string }
  /** Somebody asked it to cancel; it has not ended yet. */
  | { kind: 'cancel-requested'; task: TaskId; line?: number; by?: TaskId; message?: string }
  | {
      kind: 'timer-set';
      timer: TimerId;
      due: number;
      task?: TaskId;
      line?: number;
      label?: string;
      repeats?: boolean;
    }
  | { kind: 'timer-fired'; timer: TimerId }
  | { kind: 'timer-cancelled'; timer: TimerId; task?: TaskId; line?: number }
  /** The event loop's hands after the event before this one. Only from producers that know it exactly. */
  | { kind: 'loop'; state: LoopState }
  /** A line (without its newline) was printed. */
  | { kind: 'output'; stream: Stream; text: string; task?: TaskId; line?: number }
  /** From `from` to `t` one piece of code kept the loop from doing anything else. */
  | { kind: 'blocked'; from: number; task?: TaskId; line?: number }
  /** Nothing to do until `until`. */
  | { kind: 'idle'; until: number }
  /** A limit ended the run. `limit` is its machine name. */
  | { kind: 'limit'; limit: LimitName; value: number };

/** Where a printed line goes. `info`, `warn`, `error` keep what console method printed it. */
export type Stream = 'out' | 'info' | 'warn' | 'error';

/** What may run out. */
export type LimitName =
  'events' | 'steps' | 'virtual-time' | 'wall-time' | 'output' | 'trace-bytes';

/** One event of a trace. */
export type TraceEvent = TraceFact & Stamp;

/** Kind of a trace event. */
export type TraceKind = TraceFact['kind'];

/** A whole trace as it is stored and sent. */
export interface Trace {
  version: typeof TRACE_VERSION;
  producer: Producer;
  clock: Clock;
  events: TraceEvent[];
}
