import { useState } from 'react';
import type { TimelineRun } from './index';

const isSameRun = (a: TimelineRun, b: TimelineRun | undefined): boolean =>
  b !== undefined &&
  a.label === b.label &&
  a.summary === b.summary &&
  a.loadTrace === b.loadTrace &&
  a.trace === b.trace &&
  a.highlight === b.highlight;

/** The same list as long as its runs are the same, so that callers may write it in place. */
export function useStable(runs: readonly TimelineRun[]): readonly TimelineRun[] {
  const [kept, setKept] = useState(runs);
  if (kept === runs) return kept;
  if (kept.length === runs.length && runs.every((run, i) => isSameRun(run, kept[i]))) return kept;
  setKept(runs);
  return runs;
}
