/**
 * One or two runs made ready for playing: all of their events in one order, and for each position of the
 * playhead where it stands in each picture.
 */
import { offsetOf, scaleOf, type Place, type Scale } from './axis';
import type { TraceEvent } from './events';
import type { DetailedTimeline } from './picture';
import { timelineOf } from './timeline';

/** A run of a film. */
export interface FilmRun {
  events: readonly TraceEvent[];
  picture: DetailedTimeline;
}

/** Runs on one axis. */
export interface Film {
  runs: FilmRun[];
  scale: Scale;
  /** Events of all runs, in the order in which they are played. */
  events: TraceEvent[];
  /** Which run each of these events belongs to. */
  owners: number[];
  /** `counts[run][index]`: how many of a run's events are among the first `index` of all. */
  counts: number[][];
}

/** Puts runs on one axis and their events in one order: by time, then by how far into the instant. */
export function filmOf(traces: ReadonlyArray<readonly TraceEvent[]>): Film {
  const runs = traces.map((events): FilmRun => ({ events, picture: timelineOf(events) }));
  const all = runs.flatMap(({ events, picture }, owner) =>
    events.map((event, i) => ({ event, owner, spot: picture.spots[i + 1] ?? { t: 0, step: 0 } })),
  );
  if (runs.length > 1) all.sort((a, b) => a.spot.t - b.spot.t || a.spot.step - b.spot.step);
  const counts = runs.map(() => [0]);
  for (const { owner } of all) {
    counts.forEach((count, run) => count.push((count.at(-1) ?? 0) + (run === owner ? 1 : 0)));
  }
  return {
    runs,
    scale: scaleOf(...runs.map(({ picture }) => picture.axis)),
    events: all.map(({ event }) => event),
    owners: all.map(({ owner }) => owner),
    counts,
  };
}

/** How many events of `run` have happened behind the first `index` events of the film. */
export function countAt(film: Film, run: number, index: number): number {
  const counts = film.counts[run] ?? [0];
  return counts[Math.min(index, counts.length - 1)] ?? 0;
}

/** The position behind event number `seq` of a run. */
export function positionOf(film: Film, run: number, seq: number): number {
  const index = film.events.findIndex((event, i) => event.seq === seq && film.owners[i] === run);
  return index + 1;
}

/**
 * Where the playhead stands in the picture of `run`: behind what has happened there, and never behind the
 * time of `t` milliseconds that all runs share.
 */
export function playheadPlace(film: Film, run: number, index: number, t: number): Place {
  const spot = film.runs[run]?.picture.spots[countAt(film, run, index)] ?? { t: 0, step: 0 };
  const happened = film.scale.place(spot);
  const passed = film.scale.place({ t, step: 0 });
  return {
    steps: Math.max(happened.steps, passed.steps),
    share: Math.max(happened.share, passed.share),
  };
}

/** How far from the left, in pixels, the foremost playhead stands in pictures `width` pixels wide. */
export function offsetAt(film: Film, index: number, t: number, width: number): number {
  const offsets = film.runs.map((_, run) =>
    offsetOf(playheadPlace(film, run, index, t), film.scale, width),
  );
  return Math.max(0, ...offsets);
}

/** The position whose playhead lies `offset` pixels from the left; between events where time passes. */
export function positionAt(film: Film, offset: number, width: number): number {
  const offsetOfIndex = (index: number): number =>
    offsetAt(film, index, film.events[index - 1]?.t ?? 0, width);
  let low = 0;
  let high = film.events.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsetOfIndex(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  if (low === film.events.length) return low;
  const from = offsetOfIndex(low);
  const passes = (film.events[low]?.t ?? 0) > (film.events[low - 1]?.t ?? 0);
  const gap = offsetOfIndex(low + 1) - from;
  return passes && gap > 0 ? low + Math.min(Math.max((offset - from) / gap, 0), 0.999) : low;
}
