/** Where two executions of one program part. */
import type { Execution } from './execute';

/** The first difference, in words; `null` when there is none. */
export function difference(ours: Execution, theirs: Execution): string | null {
  return (
    firstDifference('log', ours.log, theirs.log) ??
    firstDifference('step', ours.steps, theirs.steps) ??
    firstDifference('end', [ours.end], [theirs.end]) ??
    firstDifference('end of task', ours.ends, theirs.ends)
  );
}

function firstDifference(
  what: string,
  ours: readonly string[],
  theirs: readonly string[],
): string | null {
  const length = Math.max(ours.length, theirs.length);
  for (let i = 0; i < length; i++) {
    if (ours[i] === theirs[i]) continue;
    const before = ours.slice(Math.max(0, i - 3), i).map((line) => `      ${line}`);
    return [
      `${what} ${i + 1} differs, after`,
      ...before,
      `  CPython: ${theirs[i] ?? '(nothing)'}`,
      `  ours:    ${ours[i] ?? '(nothing)'}`,
    ].join('\n');
  }
  return null;
}
