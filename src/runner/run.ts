/**
 * What every runner takes and gives, in the page and in Node, for TypeScript and for Python.
 */
import type { Clock, LimitName, Stream, TraceEvent } from '../trace/events';

/** Languages a block can be written in. */
export type Language = 'ts' | 'python';

/** Bounds of a run. Reaching one ends the run with a sentence; everything up to there stays. */
export interface Limits {
  /** Trace events. */
  events: number;
  /** Loop turns and calls counted by the probes. */
  steps: number;
  /** Milliseconds on the virtual clock. */
  virtualMs: number;
  /** Milliseconds on the wall clock. */
  wallMs: number;
  /** Characters of output. */
  outputChars: number;
  /** Bytes (estimated) of all events together. */
  traceBytes: number;
}

/** One run to do. */
export interface RunRequest {
  source: string;
  clock: Clock;
  limits?: Partial<Limits>;
  /** Without it only `output` and `limit` events are reported. */
  trace: boolean;
}

/** An error that ended a run, or that nobody caught, in terms of the reader's source. */
export interface RunError {
  /** Class of the error: `TypeError`, `CompileError`, `asyncio.TimeoutError`, … */
  name: string;
  message: string;
  /** 1-based position in the reader's source, where known. */
  line?: number;
  column?: number;
  /** Stack or traceback in terms of the reader's source, as the language prints it. */
  stack?: string;
  /** The output holds it already, whole, as the language itself prints it (Python's tracebacks). */
  printed?: boolean;
  /** `compile`: never ran. `uncaught`: thrown to the top. `unhandled`: a rejection nobody handled. */
  phase: 'compile' | 'uncaught' | 'unhandled';
}

/** How a run ended. `limit` says which bound was reached. */
export type RunStatus = 'done' | 'error' | 'stopped' | 'limit';

/** The end of a run. */
export interface RunEnd {
  status: RunStatus;
  /** Every error that reached the top, in order. Empty when status is `done`. */
  errors: RunError[];
  limit?: { name: LimitName; value: number };
  /** Milliseconds on the run's own clock. */
  t: number;
}

/** A printed line. `t` is milliseconds since the run began; `text` has no trailing newline. */
export interface OutputLine {
  t: number;
  stream: Stream;
  text: string;
}

/** A run that has ended, whole: what `run-block --json` prints and what recordings are made from. */
export interface RunRecord extends RunEnd {
  output: OutputLine[];
  trace: TraceEvent[];
}

/** Hears of events while a run goes on, in batches, in order. */
export type EventListener = (events: TraceEvent[]) => void;

/** A run under way. `stop()` ends it at once with status `stopped`; `end` never rejects. */
export interface RunHandle {
  end: Promise<RunEnd>;
  stop(): void;
}

/** Something that can run blocks: the sandboxed worker in the page. */
export interface Runner {
  run(request: RunRequest, onEvents: EventListener): RunHandle;
}
