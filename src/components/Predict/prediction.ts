/**
 * "Predict, then run": shuffling lines for a reader to put in order, and finding where they were wrong.
 */
import type { TraceEvent } from '../../trace/events';

/** FNV-1a, 32 bits: the same text gives the same number at build and in every browser. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Random numbers from 0 up to 1 from a seed (mulberry32, public domain, Tommy Ettinger). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const reads = (lines: readonly string[], order: readonly number[]): string =>
  JSON.stringify(order.map((i) => lines[i]));

/**
 * An order in which to offer `lines`: positions into them. It depends on nothing but the lines, and does
 * not give the answer away unless all lines are equal.
 */
export function shuffled(lines: readonly string[]): number[] {
  const random = randomFrom(seedOf(lines.join('\n')));
  const order = lines.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? j, order[i] ?? i];
  }
  const inOrder = lines.map((_, i) => i);
  if (reads(lines, order) !== reads(lines, inOrder)) return order;
  const other = lines.findIndex((line) => line !== lines[0]);
  return other < 0 ? order : [...inOrder.slice(other), ...inOrder.slice(0, other)];
}

/** `order` with the entry at `from` taken out and put back at `to` (clamped). */
export function moved(order: readonly number[], from: number, to: number): number[] {
  const rest = order.filter((_, i) => i !== from);
  const target = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, target), ...order.slice(from, from + 1), ...rest.slice(target)];
}

/** Where a prediction and what happened part ways. */
export interface Difference {
  /** Position of the first line that differs, from 0. */
  at: number;
  /** Absent where fewer lines were predicted. */
  predicted?: string;
  /** Absent where fewer lines were printed. */
  actual?: string;
}

/** The first place where reality differed from a prediction; nothing when it did not. */
export function compare(
  prediction: readonly string[],
  actual: readonly string[],
): Difference | undefined {
  const length = Math.max(prediction.length, actual.length);
  const at = Array.from({ length }).findIndex((_, i) => prediction[i] !== actual[i]);
  return at < 0 ? undefined : { at, predicted: prediction[at], actual: actual[at] };
}

/**
 * Number of the event to point at on the timeline for a difference: the printed line that was not
 * expected there, or the last line where more was expected. Nothing when nothing was printed.
 */
export function eventOf(difference: Difference, events: readonly TraceEvent[]): number | undefined {
  const printed = events.filter((event) => event.kind === 'output');
  return (printed[difference.at] ?? printed.at(-1))?.seq;
}
