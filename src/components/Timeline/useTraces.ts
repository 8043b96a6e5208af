import { useCallback, useMemo, useState } from 'react';
import type { Trace } from '../../trace/events';
import type { TimelineRun } from './index';

/** What there is to play. */
export interface Traces {
  /** One for each run, once all are there. */
  traces?: readonly Trace[];
  hasFailed: boolean;
  /** Fetches the recorded traces; what is there or under way is not fetched again. */
  load: () => void;
}

/** The traces of all runs: the reader's own at once, recorded ones when asked for. */
export function useTraces(runs: readonly TimelineRun[]): Traces {
  const [loaded, setLoaded] = useState<{
    of: readonly TimelineRun[];
    traces?: readonly Trace[];
    hasFailed?: boolean;
  }>();
  const own = useMemo(() => {
    const traces = runs.map((run) => run.trace).filter((trace) => trace !== undefined);
    return traces.length === runs.length ? traces : undefined;
  }, [runs]);
  const isAsked = loaded?.of === runs && loaded.hasFailed !== true;

  const load = useCallback(() => {
    if (own || isAsked) return;
    setLoaded({ of: runs });
    const fetchAll = Promise.all(
      runs.map(async ({ trace, loadTrace }) => {
        const whole = trace ?? (await loadTrace?.());
        if (!whole) throw new Error('A timeline was given neither a trace nor a way to load one.');
        return whole;
      }),
    );
    fetchAll.then(
      (traces) => setLoaded({ of: runs, traces }),
      () => setLoaded({ of: runs, hasFailed: true }),
    );
  }, [runs, own, isAsked]);

  const fetched = loaded?.of === runs ? loaded : undefined;
  return { traces: own ?? fetched?.traces, hasFailed: fetched?.hasFailed ?? false, load };
}
