import type { TraceEvent } from '../../trace/events';
import type { EventListener, RunEnd, RunHandle, Runner, RunRequest } from '../run';
import type { CrashMessage, Guest } from './frame';

/** What a guest says while it runs a block. */
type GuestMessage =
  | { kind: 'ready' }
  | { kind: 'events'; events: TraceEvent[] }
  | { kind: 'end'; end: RunEnd }
  | CrashMessage;

/** What {@link createWorkerRunner} needs to know of its engine. */
export interface WorkerRunnerOptions {
  /** Starts a guest that is ready to take a run, or will be soon. */
  start: () => Promise<Guest>;
  /** Language of the messages a reader sees. */
  messages: 'ja' | 'en';
  /** Milliseconds of wall time after which a silent guest is ended. */
  wallMs: number;
}

/** A runner that keeps one guest warm, so that ▶ never waits for a worker to start. */
export interface WorkerRunner extends Runner {
  /** Starts the spare guest now. Rejects when the engine cannot be had. */
  warm(): Promise<void>;
}

/**
 * Makes a runner that gives every run a fresh worker and ends the worker after it, so that no run
 * sees another and nothing outlives its run.
 */
export function createWorkerRunner({ start, messages, wallMs }: WorkerRunnerOptions): WorkerRunner {
  let spare: Promise<Guest> | undefined;

  const keepSpare = (): Promise<Guest> => {
    spare ??= start().catch((error: unknown) => {
      spare = undefined;
      throw error;
    });
    return spare;
  };

  const takeGuest = async (): Promise<Guest> => {
    const taken = keepSpare();
    const guest = await taken;
    if (spare === taken) spare = undefined;
    else return takeGuest();
    return guest;
  };

  return {
    warm: async () => {
      await keepSpare();
    },
    run(request, onEvents) {
      const handle = runOn(takeGuest(), { request, onEvents, messages, wallMs });
      void handle.end.then(() => keepSpare().catch(() => undefined));
      return handle;
    },
  };
}

interface Run {
  request: RunRequest;
  onEvents: EventListener;
  messages: 'ja' | 'en';
  wallMs: number;
}

function runOn(arriving: Promise<Guest>, { request, onEvents, messages, wallMs }: Run): RunHandle {
  let guest: Guest | undefined;
  let lastTime = 0;
  let finish!: (end: RunEnd) => void;
  let ended = false;
  const end = new Promise<RunEnd>((resolve) => {
    finish = (result) => {
      if (ended) return;
      ended = true;
      clearTimeout(alarm);
      guest?.terminate();
      resolve(result);
    };
  });
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const fail = (message: string): void =>
    finish({
      status: 'error',
      t: lastTime,
      errors: [{ name: 'Error', message, phase: 'uncaught' }],
    });

  const hear = (message: GuestMessage): void => {
    if (ended) return;
    if (message.kind === 'events') {
      lastTime = message.events.at(-1)?.t ?? lastTime;
      onEvents(message.events);
    } else if (message.kind === 'end') finish(message.end);
    else if (message.kind === 'crash') fail(message.message);
  };

  arriving.then(
    (arrived) => {
      guest = arrived;
      if (ended) {
        guest.terminate();
        return;
      }
      const limit = request.limits?.wallMs ?? wallMs;
      alarm = setTimeout(() => {
        const reached = { name: 'wall-time', value: limit } as const;
        finish({ status: 'limit', t: lastTime, errors: [], limit: reached });
      }, limit);
      guest.listen((message) => hear(message as GuestMessage));
      guest.post({ kind: 'run', request, language: messages });
    },
    (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
  );

  return { end, stop: () => finish({ status: 'stopped', t: lastTime, errors: [] }) };
}
