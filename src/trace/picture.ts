/**
 * What a timeline is made of. Everything lies at spots on the run's own axis; nothing here knows pixels.
 */
import type { Axis, Spot } from './axis';
import type { TaskId, WaitTarget } from './events';

/**
 * What a task is doing during a bar.
 *
 * - `running`: its code has the turn.
 * - `calling`: it is on the call stack, but what it called (another function, or the loop) has the turn.
 * - `waiting`: paused, for `on`.
 * - `ready`: it could run and stands in the ready queue. Only from producers that say so.
 * - `mixed`: several of these, too narrow to be drawn apart.
 */
export type BarState = 'running' | 'calling' | 'waiting' | 'ready' | 'mixed';

/** A stretch of a lane. */
export interface Bar {
  state: BarState;
  from: Spot;
  to: Spot;
  /** Number of the event that began it. */
  seq: number;
  /** Source line at its beginning. */
  line?: number;
  /** Only when waiting. */
  on?: WaitTarget;
}

/** How a task ended. */
export type Ending = 'finished' | 'failed' | 'cancelled';

/** A point on a lane. `timer` is a resumption that a timer brought about. */
export interface Mark {
  kind: 'created' | 'resumed' | 'timer' | 'output' | 'cancel-requested' | 'limit' | Ending;
  at: Spot;
  /** Number of the event it stands for. */
  seq: number;
}

/** All that one task did. */
export interface Lane {
  task: TaskId;
  /** Absent for the caller when nobody named it. */
  name?: string;
  /** 1, 2, 3 … where several lanes have the same name. */
  nth?: number;
  bars: Bar[];
  marks: Mark[];
}

/** One task made another one go: it created it, or woke it from a pause. */
export interface Arrow {
  kind: 'created' | 'woke';
  from: TaskId;
  leaves: Spot;
  to: TaskId;
  arrives: Spot;
  /** Number of the event that says so. */
  seq: number;
}

/** A stretch in which one piece of code kept the loop from doing anything else. */
export interface Blocked {
  from: Spot;
  to: Spot;
  /** Milliseconds. */
  ms: number;
  seq: number;
  task?: TaskId;
  line?: number;
}

/** The picture of a run. */
export interface Timeline {
  axis: Axis;
  /** The caller first, then by creation. */
  lanes: Lane[];
  arrows: Arrow[];
  blocked: Blocked[];
}

/** A timeline that also knows where each event stands. */
export interface DetailedTimeline extends Timeline {
  /** `spots[k]` is the spot behind the first `k` events. */
  spots: Spot[];
}
