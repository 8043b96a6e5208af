/**
 * What a page and the worker that runs a block say to each other. The same messages go between Node
 * and its worker thread.
 */
import type { TraceEvent } from '../trace/events';
import type { RunEnd, RunRequest } from './run';

/** Language of the sentences that a run may put in front of the reader. */
export type MessageLanguage = 'ja' | 'en';

/** To the worker, once in its life: a worker runs one block. Stop it with `terminate()`. */
export interface RunMessage {
  kind: 'run';
  request: RunRequest;
  language: MessageLanguage;
  /** Script whose value is the module 'asyncio', for a block that may import it; see {@link mayImportAsyncio}. */
  asyncio?: string;
}

/** Whether a block may import 'asyncio': its own word for it would have to be an escape otherwise. */
export function mayImportAsyncio(source: string): boolean {
  return /asyncio|\\/.test(source);
}

/**
 * From the worker.
 *
 * - `ready`: its script is loaded; it may be told to run.
 * - `events`: what happened since the last such message, in order.
 * - `end`: the run is over; nothing follows, and the worker can be terminated.
 */
export type GuestMessage =
  { kind: 'ready' } | { kind: 'events'; events: TraceEvent[] } | { kind: 'end'; end: RunEnd };

/** Bounds of a run that asks for none of its own. */
export const DEFAULT_LIMITS = {
  events: 20_000,
  steps: 50_000_000,
  virtualMs: 3_600_000,
  wallMs: 10_000,
  outputChars: 200_000,
  traceBytes: 8_000_000,
} as const;
