/**
 * Packs the still picture of a run; `summary.ts` says what it consists of and unpacks it.
 */
import { RESOLUTION, scaleOf, type Spot } from './axis';
import type { Trace } from './events';
import type { Arrow, Bar, Blocked, Lane, Mark } from './picture';
import {
  ARROWS,
  MARKS,
  MOST_LANES,
  STATES,
  type PackedArrow,
  type PackedBar,
  type PackedBlocked,
  type PackedLane,
  type PackedMark,
  type PackedSpot,
  type Summary,
} from './summary';
import { knowledgeOf } from './stateAt';
import { thinLane } from './thin';
import { timelineOf } from './timeline';

/** Bars, and marks of a kind, in one lane of a still picture. */
const MOST_PER_LANE = 80;
const MOST_ARROWS = 60;
const MOST_INSTANTS = 150;

/** Leaves out trailing fields that say nothing. */
function trimmed<T extends unknown[]>(tuple: T): T {
  while (tuple.at(-1) === undefined || tuple.at(-1) === null) tuple.pop();
  return tuple;
}

const thousandth = (ms: number): number => Math.round(ms * 1000) / 1000;

/**
 * Packs the still picture of a run.
 */
export function summarize(trace: Pick<Trace, 'events'>): Summary {
  let timeline = timelineOf(trace.events);
  for (let coarser = RESOLUTION * 4; timeline.axis.instants.length > MOST_INSTANTS; coarser *= 2) {
    timeline = timelineOf(trace.events, coarser);
  }
  const { axis, blocked } = timeline;
  const scale = scaleOf(axis);
  const lanes = timeline.lanes.slice(0, MOST_LANES);
  const shown = new Set(lanes.map((lane) => lane.task));
  const arrows = timeline.arrows.filter((arrow) => shown.has(arrow.from) && shown.has(arrow.to));

  const numbers = new Map(axis.instants.map((instant, i) => [instant.t, i]));
  const spot = ({ t, step }: Spot): PackedSpot => [numbers.get(t) ?? -1 - thousandth(t), step];
  const bar = ({ state, from, to, seq, line, on }: Bar): PackedBar =>
    trimmed([STATES.indexOf(state), ...spot(from), ...spot(to), seq, line ?? null, on]);
  const mark = ({ kind, at, seq }: Mark): PackedMark => [MARKS.indexOf(kind), ...spot(at), seq];
  const arrow = ({ kind, from, leaves, to, arrives, seq }: Arrow): PackedArrow => [
    ARROWS.indexOf(kind),
    from,
    ...spot(leaves),
    to,
    ...spot(arrives),
    seq,
  ];
  const stretch = ({ from, to, ms, seq, task, line }: Blocked): PackedBlocked =>
    trimmed([...spot(from), ...spot(to), thousandth(ms), seq, task ?? null, line ?? null]);
  const lane = ({ task, name, nth, bars, marks }: Lane): PackedLane =>
    trimmed([task, bars.map(bar), marks.map(mark), name ?? null, nth ?? null]);

  const { ready, timers } = knowledgeOf(trace.events);
  const known = (timers ? 1 : 0) + (ready ? 2 : 0);
  return {
    d: thousandth(axis.duration),
    i: axis.instants.map(({ t, steps }) => [thousandth(t), steps]),
    l: lanes.map((full) => lane(thinLane(full, scale, MOST_PER_LANE))),
    a: arrows.slice(0, MOST_ARROWS).map(arrow),
    ...(blocked.length > 0 && { b: blocked.map(stretch) }),
    ...(timeline.lanes.length > lanes.length && { more: timeline.lanes.length - lanes.length }),
    n: trace.events.length,
    ...(known > 0 && { k: known }),
  };
}
