/**
 * Keeps a picture drawable: bars that lie too close together to be told apart become one.
 */
import { offsetOf, type Scale, type Spot } from './axis';
import type { Bar, Lane, Mark } from './picture';

/** Width that a picture usually has, in pixels. */
const USUAL_WIDTH = 800;

/** Which of `cells` equal parts of the picture a spot falls into. */
function cellOf(scale: Scale, cells: number): (spot: Spot) => number {
  return (spot) =>
    Math.floor((offsetOf(scale.place(spot), scale, USUAL_WIDTH) / USUAL_WIDTH) * cells);
}

/** Joins bars that begin and end in the same cell with their neighbours there. */
function thinBars(bars: readonly Bar[], cell: (spot: Spot) => number): Bar[] {
  const thinned: Bar[] = [];
  for (const bar of bars) {
    const last = thinned.at(-1);
    const narrow = cell(bar.from) === cell(bar.to);
    if (last && narrow && cell(last.from) === cell(last.to) && cell(last.from) === cell(bar.from)) {
      const state = last.state === bar.state ? bar.state : 'mixed';
      thinned[thinned.length - 1] = { ...last, state, on: undefined, to: bar.to };
    } else {
      thinned.push(bar);
    }
  }
  return thinned;
}

/** Keeps the first mark of each kind in a cell. */
function thinMarks(marks: readonly Mark[], cell: (spot: Spot) => number): Mark[] {
  const taken = new Set<string>();
  return marks.filter((mark) => {
    const key = `${mark.kind} ${cell(mark.at)}`;
    const isNew = !taken.has(key);
    taken.add(key);
    return isNew;
  });
}

/**
 * A lane with at most about `cells` bars and marks of a kind. Lanes that have fewer stay as they are.
 */
export function thinLane(lane: Lane, scale: Scale, cells: number): Lane {
  const cell = cellOf(scale, cells);
  return {
    ...lane,
    bars: lane.bars.length > cells / 2 ? thinBars(lane.bars, cell) : lane.bars,
    marks: lane.marks.length > cells / 2 ? thinMarks(lane.marks, cell) : lane.marks,
  };
}
