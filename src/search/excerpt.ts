import { foldWithOffsets, type Folded } from './fold';
import { stem } from './stem';
import { runsOf } from './tokens';

/** A stretch of text in its original spelling. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** From where to where in the original, the end not included. */
export type Range = readonly [from: number, to: number];

const LATIN_LETTER = /[a-z0-9]/;
const TELLING = /[^ぁ-ゖ]{2,}|[^ぁ-ゖ][ぁ-ゖ]{0,2}/g;

function everyPlace(text: string, wanted: string): number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push(at);
  }
  return places;
}

/** Where `createtask` stands as `create_task` or `create.task`. */
function placesOfName(text: string, word: string): Range[] {
  if (!/^[a-z0-9]{4,40}$/.test(word)) return [];
  const name = new RegExp(Array.from(word).join('[_.]?'), 'g');
  return Array.from(text.matchAll(name), ({ 0: found, index }) => [index, index + found.length]);
}

/** English is marked from the beginning of a word to its end, whatever its inflection. */
function latinRanges(text: string, word: string): Range[] {
  const root = stem(word);
  const places = everyPlace(text, root);
  if (places.length === 0) return placesOfName(text, word);
  const begins = places.filter((at) => !LATIN_LETTER.test(text.charAt(at - 1)));
  return (begins.length > 0 ? begins : places).map((from) => {
    let to = from + root.length;
    while (LATIN_LETTER.test(text.charAt(to))) to++;
    return [from, to];
  });
}

/** Japanese is marked as it was typed, or else by the words in it that are not grammar. */
function japaneseRanges(text: string, piece: string): Range[] {
  const whole = everyPlace(text, piece);
  const parts = whole.length > 0 ? [piece] : (piece.match(TELLING) ?? []);
  return parts.flatMap((part) =>
    everyPlace(text, part).map((from): Range => [from, from + part.length]),
  );
}

const folded = new Map<string, Folded>();
const MOST_FOLDED = 1000;

/** While a query is being typed, the same texts are looked through at each letter. */
function foldedOnce(original: string): Folded {
  const known = folded.get(original);
  if (known) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const fresh = foldWithOffsets(original);
  folded.set(original, fresh);
  return fresh;
}

/** Where folded words stand in a text, in its original spelling; ascending, none overlapping. */
export function rangesOf(original: string, words: readonly string[]): Range[] {
  const { text, offsets } = foldedOnce(original);
  const found = words
    .flatMap((word) => runsOf(word))
    .flatMap((run) => (run.japanese ? japaneseRanges : latinRanges)(text, run.text))
    .sort(([a], [b]) => a - b);
  const ranges: [number, number][] = [];
  for (const [from, to] of found) {
    const start = offsets[from] ?? 0;
    const end = offsets[to] ?? original.length;
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

/** Cuts a text into stretches by the ranges that are marked in it. */
export function stretchesOf(original: string, ranges: readonly Range[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (from < to) stretches.push({ text: original.slice(from, to), marked });
  };
  let from = 0;
  for (const [start, end] of ranges) {
    add(from, start, false);
    add(start, end, true);
    from = end;
  }
  add(from, original.length, false);
  return stretches;
}

/** Of all windows of `length` that begin near a range, the one with the most different marks. */
function bestWindow(original: string, ranges: readonly Range[], length: number): number {
  let best = 0;
  let most = 0;
  ranges.forEach(([start], i) => {
    const seen = new Set<string>();
    for (const [from, to] of ranges.slice(i)) {
      if (to > start + length * 0.8) break;
      seen.add(original.slice(from, to).toLowerCase());
    }
    if (seen.size > most) {
      most = seen.size;
      best = start;
    }
  });
  return best;
}

/**
 * About `length` characters of a text around its best matches, marked, in the original spelling;
 * the beginning of the text where nothing in it matches.
 */
export function excerptOf(original: string, words: readonly string[], length: number): Stretch[] {
  const flat = original.replace(/\s+/g, ' ').trim();
  const ranges = rangesOf(flat, words);
  const first = bestWindow(flat, ranges, length);
  const from = Math.max(0, Math.min(first - Math.floor(length / 5), flat.length - length));
  const start = from === 0 ? 0 : beginning(flat, from, first);
  const end = Math.min(flat.length, start + length);
  const within = ranges
    .filter(([a, b]) => b > start && a < end)
    .map(([a, b]): Range => [Math.max(a, start) - start, Math.min(b, end) - start]);
  const stretches = stretchesOf(flat.slice(start, end), within);
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...stretches,
    ...(end < flat.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** The beginning of a sentence or word between two places, so that no word is cut in the middle. */
function beginning(text: string, from: number, before: number): number {
  const head = text.slice(from, before);
  const sentence = /[。！？.!?]\s?/.exec(head);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = head.indexOf(' ');
  return space >= 0 ? from + space + 1 : from;
}
