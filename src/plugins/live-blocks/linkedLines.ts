import type { LinkedLine } from '../../components/LiveBlock/props';
import type { Language } from '../../runner/run';

const MARKERS: Record<Language, RegExp> = {
  python: /[ \t]*#=(\w+)[ \t]*$/,
  ts: /[ \t]*\/\/=(\w+)[ \t]*$/,
};

/** A fence's code without its markers, and the lines that had one. */
export interface UnmarkedCode {
  source: string;
  /** 1-based lines of the whole fence, set-up included. */
  linked: LinkedLine[];
}

/**
 * Takes the markers of corresponding lines (`#=1`, `//=1` at a line's end) out of a fence's code. No line is
 * added or lost, so positions in errors and traces hold.
 */
export function takeMarkers(code: string, language: Language): UnmarkedCode {
  const linked: LinkedLine[] = [];
  const lines = code.split('\n').map((line, index) => {
    const [marker, label] = MARKERS[language].exec(line) ?? [];
    if (marker === undefined || label === undefined) return line;
    linked.push([index + 1, label]);
    return line.slice(0, -marker.length);
  });
  return { source: lines.join('\n'), linked };
}

/** Labels that only one block of a pair has: a marker without a counterpart is a slip of the author. */
export function labelsWithoutCounterpart(one: LinkedLine[], other: LinkedLine[]): string[] {
  const labels = [one, other].map((lines) => new Set(lines.map(([, label]) => label)));
  const [first = new Set<string>(), second = new Set<string>()] = labels;
  return [...first, ...second].filter((label) => !(first.has(label) && second.has(label)));
}
