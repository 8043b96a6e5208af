import { checkEvents, problemText } from '../../trace/validate';
import {
  DEFAULT_LIMITS,
  type GuestMessage,
  type MessageLanguage,
  type RunMessage,
} from '../protocol';
import type { EventListener, RunEnd, RunHandle, Runner, RunRequest } from '../run';
import { alarm } from './alarm';
import { isRunEnd } from './checkEnd';
import type { CrashMessage, Guest } from './frame';

/** What {@link createWorkerRunner} needs to know of its engine. */
export interface WorkerRunnerOptions {
  /** Starts a guest that is ready to take a run, or will be soon. */
  start: () => Promise<Guest>;
  /** The script of the module 'asyncio', for a run that may import it. */
  asyncioFor: (request: RunRequest) => Promise<string | undefined>;
  /** Language of the sentences that the engine puts in front of readers. */
  language: MessageLanguage;
}

/** How much longer than its own limit a guest may take before it is ended from outside, in milliseconds. */
const GRACE_MS = 500;

/**
 * Makes a runner that gives every run a fresh worker and ends the worker after it, so that no run
 * sees another and nothing outlives its run. After the first run one worker is kept warm, so that ▶ does
 * not wait for it to start.
 */
export function createWorkerRunner({ start, asyncioFor, language }: WorkerRunnerOptions): Runner {
  let spare: Promise<Guest> | undefined;

  const keepSpare = (): Promise<Guest> => {
    spare ??= start().catch((error: unknown) => {
      spare = undefined;
      throw error;
    });
    return spare;
  };

  const takeSpare = (): Promise<Guest> => {
    const taken = keepSpare();
    spare = undefined;
    return taken;
  };

  return {
    run(request, onEvents) {
      const run = new GuestRun(request, language, onEvents);
      // Both come at once; the worker is taken only when the run can really begin.
      Promise.all([asyncioFor(request), keepSpare()])
        .then(async ([asyncio]) => run.begin(await takeSpare(), asyncio))
        .catch(run.refuse);
      void run.end.then(() => keepSpare().catch(() => undefined));
      return { end: run.end, stop: run.stop };
    },
  };
}

/** One run on one guest. It ends once: by the guest's word, by {@link stop}, by time, or by a crash. */
class GuestRun implements RunHandle {
  readonly end: Promise<RunEnd>;
  private settle!: (end: RunEnd) => void;
  private over = false;
  private guest: Guest | undefined;
  private callOffAlarm: (() => void) | undefined;
  private heard = { events: 0, t: 0 };

  constructor(
    private readonly request: RunRequest,
    private readonly language: MessageLanguage,
    private readonly onEvents: EventListener,
  ) {
    this.end = new Promise((settle) => {
      this.settle = settle;
    });
  }

  readonly begin = (guest: Guest, asyncio: string | undefined): void => {
    if (this.over) {
      guest.terminate();
      return;
    }
    this.guest = guest;
    const value = this.request.limits?.wallMs ?? DEFAULT_LIMITS.wallMs;
    this.callOffAlarm = alarm(value + GRACE_MS, () => {
      this.finish({ status: 'limit', errors: [], limit: { name: 'wall-time', value } });
    });
    guest.listen((message) => this.hear(message as GuestMessage | CrashMessage));
    guest.post({
      kind: 'run',
      request: this.request,
      language: this.language,
      ...(asyncio !== undefined && { asyncio }),
    } satisfies RunMessage);
  };

  readonly refuse = (error: unknown): void => {
    this.fail('LoadError', error instanceof Error ? error.message : String(error));
  };

  readonly stop = (): void => this.finish({ status: 'stopped', errors: [] });

  private hear(message: GuestMessage | CrashMessage): void {
    if (this.over) return;
    if (message.kind === 'events') this.take(message.events);
    else if (message.kind === 'end') this.takeEnd(message.end);
    else if (message.kind === 'crash') this.fail('WorkerError', message.message);
  }

  /** What comes out of the sandbox is checked before anything is drawn from it. */
  private take(events: unknown): void {
    const checked = checkEvents(events, this.heard.events + 1);
    if (!checked.ok) {
      this.fail('TraceError', problemText(checked.problem));
      return;
    }
    this.heard = {
      events: this.heard.events + checked.value.length,
      t: checked.value.at(-1)?.t ?? this.heard.t,
    };
    this.onEvents(checked.value);
  }

  private takeEnd(end: unknown): void {
    if (isRunEnd(end)) this.finish(end);
    else this.fail('WorkerError', 'The sandbox told an end that is none.');
  }

  private fail(name: string, message: string): void {
    this.finish({ status: 'error', errors: [{ name, message, phase: 'uncaught' }] });
  }

  private finish(end: Omit<RunEnd, 't'> & { t?: number }): void {
    if (this.over) return;
    this.over = true;
    this.callOffAlarm?.();
    this.guest?.terminate();
    this.settle({ t: this.heard.t, ...end });
  }
}
