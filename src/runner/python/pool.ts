import type { TraceEvent } from '../../trace/events';
import { checkEvents, problemText } from '../../trace/validate';
import { DEFAULT_LIMITS } from '../protocol';
import type { GuestMessage, MessageLanguage } from '../protocol';
import type { EventListener, RunEnd, RunHandle, RunRequest } from '../run';
import { alarm } from '../sandbox/alarm';
import type { CrashMessage, Guest } from '../sandbox/frame';
import { isRunEnd } from './checkEnd';

/** What a Python guest says: after a run it is `ready` for the next, or `spent` and to be ended. */
type PythonMessage = GuestMessage | { kind: 'spent' } | CrashMessage;

/** How a pool gets its guests and how many it may have. */
export interface PoolOptions {
  /** Starts a guest and waits until it is ready for a run. */
  start: () => Promise<Guest>;
  /** Language of the sentences that a run may put in front of the reader. */
  language: MessageLanguage;
  /** Ready guests to keep beside those that run, so that Stop costs no waiting. */
  spares: number;
  /** Guests that may run at once; further runs wait for their turn. */
  atMost: number;
  /** Describes in the run's end why no guest could be had. */
  explain: (error: unknown) => { name: string; message: string };
}

/** Runs blocks on guests that serve many runs each; every run finds Python as it was at first. */
export interface Pool {
  run(request: RunRequest, onEvents: EventListener): RunHandle;
  /** Waits until a guest is ready. Rejects when none can be started. */
  warm(): Promise<void>;
  /** Ends every guest. */
  close(): void;
}

/** Milliseconds that a guest may take after a run to put everything back before it is given up. */
const TIDY_MS = 1000;

/** Milliseconds after which a run is long enough that the reader may well stop it. */
const LONG_RUN_MS = 500;

/** Steps that a run may take: some seconds' worth, so that an endless loop ends well before its wall limit. */
const STEPS = 10_000_000;

/** Makes a pool. No guest is started before the first `warm` or `run`. */
export function createPool({ start, language, spares, atMost, explain }: PoolOptions): Pool {
  const guests = new Set<Guest>();
  const idle: Guest[] = [];
  const waiting: Array<() => void> = [];
  let canStart = false;
  let starting = 0;
  let running = 0;

  const startOne = async (): Promise<Guest> => {
    starting++;
    try {
      const guest = await start();
      canStart = true;
      guests.add(guest);
      return guest;
    } finally {
      starting--;
    }
  };

  const drop = (guest: Guest): void => {
    guests.delete(guest);
    guest.terminate();
  };

  const keepSpares = (): void => {
    // After a failure the reader decides when to try again.
    if (!canStart || idle.length + starting >= spares) return;
    startOne().then(
      (guest) => giveBack(guest),
      () => undefined,
    );
  };

  const giveBack = (guest: Guest): void => {
    if (idle.length > Math.max(spares, atMost)) drop(guest);
    else idle.push(guest);
  };

  const take = async (): Promise<Guest> => {
    if (running >= atMost) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    return idle.pop() ?? startOne();
  };

  const release = (): void => {
    running--;
    waiting.shift()?.();
  };

  return {
    run: (request, onEvents) => {
      const handle = drive(take(), { request, onEvents, language, explain }, (guest, isTidy) => {
        if (guest && isTidy) giveBack(guest);
        else if (guest) drop(guest);
        release();
        keepSpares();
      });
      const long = setTimeout(keepSpares, LONG_RUN_MS);
      void handle.end.then(() => clearTimeout(long));
      return handle;
    },
    warm: async () => {
      if (idle.length === 0) giveBack(await startOne());
    },
    close: () => {
      for (const guest of guests) guest.terminate();
      guests.clear();
      idle.length = 0;
    },
  };
}

type Order = Pick<PoolOptions, 'language' | 'explain'> & {
  request: RunRequest;
  onEvents: EventListener;
};

/** One run on a guest that is on its way; `leave` is called once, when the guest is free again or lost. */
function drive(
  arriving: Promise<Guest>,
  { request, onEvents, language, explain }: Order,
  leave: (guest: Guest | undefined, isTidy: boolean) => void,
): RunHandle {
  const limits = { ...DEFAULT_LIMITS, steps: STEPS, ...request.limits };
  let guest: Guest | undefined;
  let callOffAlarm: (() => void) | undefined;
  let isOver = false;
  let hasLeft = false;
  let seq = 0;
  let t = 0;
  let settle!: (end: RunEnd) => void;
  const end = new Promise<RunEnd>((resolve) => {
    settle = resolve;
  });

  const go = (isTidy: boolean): void => {
    if (hasLeft) return;
    hasLeft = true;
    callOffAlarm?.();
    leave(guest, isTidy);
  };
  const finish = (how: RunEnd, isGuestLost: boolean): void => {
    if (isOver) return;
    isOver = true;
    callOffAlarm?.();
    if (isGuestLost) go(false);
    else callOffAlarm = alarm(TIDY_MS, () => go(false));
    settle(how);
  };
  const fail = (error: { name: string; message: string }): void =>
    finish({ status: 'error', errors: [{ ...error, phase: 'uncaught' }], t }, true);

  /** A program can write to the device that Python reports through: nothing unchecked is drawn. */
  const take = (events: TraceEvent[]): void => {
    if (isOver) return;
    const checked = checkEvents(events, seq + 1);
    if (!checked.ok) {
      fail({ name: 'TraceError', message: problemText(checked.problem) });
      return;
    }
    ({ seq, t } = checked.value.at(-1) ?? { seq, t });
    onEvents(checked.value);
  };

  const takeEnd = (how: RunEnd): void => {
    if (isRunEnd(how)) finish(how, false);
    else fail({ name: 'TraceError', message: 'the end of the run cannot be read' });
  };

  const hear = (message: PythonMessage): void => {
    if (message.kind === 'events') take(message.events);
    else if (message.kind === 'end') takeEnd(message.end);
    else if (message.kind === 'ready') go(true);
    else if (message.kind === 'spent') go(false);
    else fail({ name: 'SystemError', message: message.message });
  };
  const timeOut = (): void => {
    const value = limits.wallMs;
    onEvents([{ seq: seq + 1, t, kind: 'limit', limit: 'wall-time', value }]);
    finish({ status: 'limit', errors: [], limit: { name: 'wall-time', value }, t }, true);
  };

  arriving.then(
    (arrived) => {
      guest = arrived;
      if (isOver) {
        hasLeft = true;
        leave(guest, true);
        return;
      }
      callOffAlarm = alarm(limits.wallMs, timeOut);
      guest.listen((message) => hear(message as PythonMessage));
      guest.post({ kind: 'run', request: { ...request, limits }, language });
    },
    (error: unknown) => fail(explain(error)),
  );
  return {
    end,
    stop: () => {
      if (guest) finish({ status: 'stopped', errors: [], t }, true);
      else if (!isOver) {
        isOver = true;
        settle({ status: 'stopped', errors: [], t });
      }
    },
  };
}
