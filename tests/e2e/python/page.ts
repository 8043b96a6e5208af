/** The script of the test page: Python as a page uses it, within reach of the test. */
import type { PythonManifest } from '../../../src/runner/python/manifest';
import { createPythonRunner } from '../../../src/runner/python/page';
import type { PythonRunner } from '../../../src/runner/python/page';
import type { RunEnd, RunHandle } from '../../../src/runner/run';
import type { TraceEvent } from '../../../src/trace/events';

declare const MANIFEST: PythonManifest;

/** What a run gave, as a test looks at it. */
export interface PageRun extends RunEnd {
  printed: string;
  trace: TraceEvent[];
}

/** What the test page offers. */
export interface PythonPage {
  runner: PythonRunner;
  /** Bytes loaded, as they were told. */
  progress: Array<{ loaded: number; total: number }>;
  /** The run that was started last. */
  handle?: RunHandle;
  run(source: string, clock?: 'virtual' | 'real'): Promise<PageRun>;
}

declare global {
  interface Window {
    python: PythonPage;
  }
}

const progress: PythonPage['progress'] = [];
const runner = createPythonRunner({
  baseUrl: `${location.origin}/files/`,
  manifest: MANIFEST,
  language: 'en',
  onProgress: (now) => progress.push(now),
});

window.python = {
  runner,
  progress,
  run: async (source, clock = 'virtual') => {
    const trace: TraceEvent[] = [];
    const handle = runner.run({ source, clock, trace: true }, (batch) => trace.push(...batch));
    window.python.handle = handle;
    const end = await handle.end;
    const lines = trace.flatMap((event) => (event.kind === 'output' ? [event.text] : []));
    return { ...end, printed: lines.join('\n'), trace };
  },
};
