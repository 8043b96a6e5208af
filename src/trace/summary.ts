/**
 * The still picture of a run, as small as it goes: what a page carries so that the timeline is there
 * before any script. The full trace is a file of its own. Fields are tuples and spots are two numbers
 * because there is one of these in every page for every block.
 */
import type { Instant, Spot } from './axis';
import type { WaitTarget } from './events';
import type { Timeline } from './picture';

/** Lanes that a picture shows at once; a still one counts the rest. */
export const MOST_LANES = 12;

/** What the numbers in a summary stand for. */
export const STATES = ['running', 'calling', 'waiting', 'ready', 'mixed'] as const;
export const MARKS = [
  'created',
  'resumed',
  'output',
  'finished',
  'failed',
  'cancelled',
  'cancel-requested',
  'limit',
  'timer',
] as const;
export const ARROWS = ['created', 'woke'] as const;

/** An instant's number, and the quarter step within it; `-1 - t` for a time between instants. */
export type PackedSpot = [instant: number, step: number];
export type PackedBar = [
  state: number,
  ...from: PackedSpot,
  ...to: PackedSpot,
  seq: number,
  line?: number | null,
  on?: WaitTarget,
];
export type PackedMark = [kind: number, ...at: PackedSpot, seq: number];
export type PackedLane = [
  task: number,
  bars: PackedBar[],
  marks: PackedMark[],
  name?: string | null,
  nth?: number | null,
];
export type PackedArrow = [
  kind: number,
  from: number,
  ...leaves: PackedSpot,
  to: number,
  ...arrives: PackedSpot,
  seq: number,
];
export type PackedBlocked = [
  ...from: PackedSpot,
  ...to: PackedSpot,
  ms: number,
  seq: number,
  task?: number | null,
  line?: number | null,
];

/** A still picture, packed. Write with `summarize`, read with `unpack`. */
export interface Summary {
  /** Length of the run in milliseconds. */
  d: number;
  /** Instants: time, quarter steps. */
  i: Array<[number, number]>;
  l: PackedLane[];
  a: PackedArrow[];
  b?: PackedBlocked[];
  /** Number of lanes left out. */
  more?: number;
  /** Number of events of the full trace. */
  n: number;
  /** What the producer knows of the loop: 1 timers, 2 the ready queue, 3 both. */
  k?: number;
}

/** A still picture, unpacked. */
export interface StillPicture extends Timeline {
  /** Number of lanes left out. */
  more: number;
  /** Number of events of the full trace. */
  events: number;
  /** What the producer knows of the loop. */
  knows: LoopKnowledge;
}

/** What a producer can tell about the event loop; what it cannot is not shown. */
export interface LoopKnowledge {
  ready: boolean;
  timers: boolean;
}

/**
 * Unpacks a still picture for drawing.
 */
export function unpack(summary: Summary): StillPicture {
  const instants = summary.i.map(([t, steps]): Instant => ({ t, steps }));
  const spot = (instant: number, step: number): Spot => ({
    t: instants[instant]?.t ?? -1 - instant,
    step,
  });
  return {
    axis: { duration: summary.d, instants },
    lanes: summary.l.map(([task, bars, marks, name, nth]) => ({
      task,
      name: name ?? undefined,
      nth: nth ?? undefined,
      bars: bars.map(([state, t0, s0, t1, s1, seq, line, on]) => ({
        state: STATES[state] ?? 'mixed',
        from: spot(t0, s0),
        to: spot(t1, s1),
        seq,
        line: line ?? undefined,
        on,
      })),
      marks: marks.map(([kind, t, s, seq]) => ({
        kind: MARKS[kind] ?? 'output',
        at: spot(t, s),
        seq,
      })),
    })),
    arrows: summary.a.map(([kind, from, t0, s0, to, t1, s1, seq]) => ({
      kind: ARROWS[kind] ?? 'woke',
      from,
      leaves: spot(t0, s0),
      to,
      arrives: spot(t1, s1),
      seq,
    })),
    blocked: (summary.b ?? []).map(([t0, s0, t1, s1, ms, seq, task, line]) => ({
      from: spot(t0, s0),
      to: spot(t1, s1),
      ms,
      seq,
      task: task ?? undefined,
      line: line ?? undefined,
    })),
    more: summary.more ?? 0,
    events: summary.n,
    knows: { timers: ((summary.k ?? 0) & 1) > 0, ready: ((summary.k ?? 0) & 2) > 0 },
  };
}
