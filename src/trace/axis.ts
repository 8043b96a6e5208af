/**
 * The time axis: where an event stands in the picture.
 *
 * Async programs do many things at the same millisecond and then wait for a second. Drawn to scale, all
 * that happens within an instant would fall on one point and its order, which is what the reader came
 * for, would be lost. So an axis has two lengths: *time*, drawn to scale, and *steps*, a fixed small
 * width for each thing that happens within one instant. A place is "this many steps, plus this share of
 * all time"; how many pixels a step is worth is left to whoever draws (CSS can do it without script).
 */

/** A moment at which something happened; `steps` is how wide it is drawn, in quarter steps. */
export interface Instant {
  /** Milliseconds since the run began. */
  t: number;
  steps: number;
}

/** A run's own axis: its instants in order, and its length in milliseconds. */
export interface Axis {
  duration: number;
  instants: Instant[];
}

/** A spot on a run's axis: `step` quarter steps into the instant (or the moment of waiting) at `t`. */
export interface Spot {
  t: number;
  step: number;
}

/** A place in the picture: `steps` quarter steps, plus `share` (0 to 1) of the width that time gets. */
export interface Place {
  steps: number;
  share: number;
}

/** An axis that one or more runs are drawn on. */
export interface Scale {
  /** Milliseconds. */
  duration: number;
  /** Quarter steps of all instants together. */
  steps: number;
  /** Where a spot of any of the runs lies. */
  place(spot: Spot): Place;
}

/** A label on the axis. `coarse` ones stay when there is little room. */
export interface Tick {
  t: number;
  coarse: boolean;
}

/** Instants closer together than this share of the run cannot be told apart, and are drawn as one. */
export const RESOLUTION = 1 / 2000;

/**
 * The scale that fits all of `axes`: the same time lies at the same place for each of them, and an
 * instant is as wide as the widest of them needs it.
 */
export function scaleOf(...axes: readonly Axis[]): Scale {
  const duration = Math.max(0, ...axes.map((axis) => axis.duration));
  const all = axes
    .flatMap((axis, owner) => axis.instants.map((instant) => ({ ...instant, owner })))
    .sort((a, b) => a.t - b.t);
  const starts: number[] = [];
  const widths: number[] = [];
  let owners = new Set<number>();
  for (const { t, steps, owner } of all) {
    const last = starts.length - 1;
    const near = last >= 0 && t - (starts[last] ?? 0) <= duration * RESOLUTION;
    if (near && !owners.has(owner)) {
      widths[last] = Math.max(widths[last] ?? 0, steps);
      owners.add(owner);
    } else {
      starts.push(t);
      widths.push(steps);
      owners = new Set([owner]);
    }
  }
  const before: number[] = [0];
  for (const width of widths) before.push((before.at(-1) ?? 0) + width);

  /** Number of instants that began before `t`, or at it if `included`. */
  function begun(t: number, included: boolean): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] ?? 0;
      if (start < t || (included && start === t)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    duration,
    steps: before.at(-1) ?? 0,
    place({ t, step }) {
      const next = begun(t, false);
      const start = starts[next - 1];
      const shared = axes.length > 1 && starts[next] !== t && start !== undefined;
      const own = shared && t - start <= duration * RESOLUTION ? next - 1 : next;
      return { steps: (before[own] ?? 0) + step, share: duration > 0 ? t / duration : 0 };
    },
  };
}

/** The widest a quarter step is drawn, in pixels; where no time passes at all, there is more room. */
export const STEP_PX = { amongTime: 2.5, alone: 12 };

/** In a narrow picture a quarter step takes at most this share of the width. */
export const STEP_SHARE = 0.005;

/** The most of the width that steps take from time. */
export const MOST_STEPS_SHARE = 0.6;

/** Pixels that a quarter step takes in a picture `width` pixels wide. The style sheet says the same. */
export function stepWidth(scale: Pick<Scale, 'duration' | 'steps'>, width: number): number {
  const steps = Math.max(scale.steps, 1);
  return scale.duration > 0
    ? Math.min(STEP_PX.amongTime, STEP_SHARE * width, (MOST_STEPS_SHARE * width) / steps)
    : Math.min(STEP_PX.alone, width / steps);
}

/** How far from the left edge a place lies in a picture `width` pixels wide, in pixels. */
export function offsetOf(
  { steps, share }: Place,
  scale: Pick<Scale, 'duration' | 'steps'>,
  width: number,
): number {
  const step = stepWidth(scale, width);
  return steps * step + share * (width - scale.steps * step);
}

/** The smallest of …, 1, 2, 5, 10, 20, … that is not below `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Round times to write on an axis of `duration` milliseconds, from 0 on.
 *
 * @param most how many labels have room; about half as many of them are `coarse`
 */
export function ticks(duration: number, most: number): Tick[] {
  if (duration <= 0) return [{ t: 0, coarse: true }];
  const step = roundStep(duration / Math.max(1, most));
  const every = [1, 2, 5, 10].find((n) => duration / (step * n) <= Math.max(1, most / 2)) ?? 10;
  const count = Math.floor(duration / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => ({ t: i * step, coarse: i % every === 0 }));
}

/**
 * A time for people: `0 s`, `1.5 s`, `20 ms`.
 *
 * @param t milliseconds
 * @param span milliseconds of what it is read against; decides the unit and the digits
 */
export function formatTime(t: number, span: number = t): string {
  if (span >= 1000 || t === 0) {
    const digits = span >= 100_000 ? 0 : span >= 10_000 ? 1 : 2;
    return `${trimmed(t / 1000, digits)} s`;
  }
  return `${trimmed(t, span >= 100 ? 0 : span >= 10 ? 1 : 3)} ms`;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
