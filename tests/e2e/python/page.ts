/** The script of the test page: Python as a page uses it, within reach of the test. */
import type { PythonManifest } from '../../../src/runner/python/manifest';
import { openFrame } from '../../../src/runner/sandbox/frame';
import type { Frame } from '../../../src/runner/sandbox/frame';
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
  /** While set, no further worker starts: whoever asks for one waits for ever. */
  startsNoWorker: boolean;
  run(source: string, clock?: 'virtual' | 'real'): Promise<PageRun>;
}

declare global {
  interface Window {
    python: PythonPage;
  }
}

const progress: PythonPage['progress'] = [];
/** The page's own frame, whose workers a test can hold back. */
async function holdableFrame(): Promise<Frame> {
  const frame = await openFrame();
  const silent = { post() {}, listen() {}, terminate() {} };
  return {
    ...frame,
    spawn: (source) => (window.python.startsNoWorker ? silent : frame.spawn(source)),
  };
}

const runner = createPythonRunner({
  baseUrl: `${location.origin}/files/`,
  manifest: MANIFEST,
  language: 'en',
  createFrame: holdableFrame,
  onProgress: (now) => progress.push(now),
});

window.python = {
  runner,
  progress,
  startsNoWorker: false,
  run: async (source, clock = 'virtual') => {
    const trace: TraceEvent[] = [];
    const handle = runner.run({ source, clock, trace: true }, (batch) => trace.push(...batch));
    window.python.handle = handle;
    const end = await handle.end;
    const lines = trace.flatMap((event) => (event.kind === 'output' ? [event.text] : []));
    return { ...end, printed: lines.join('\n'), trace };
  },
};
