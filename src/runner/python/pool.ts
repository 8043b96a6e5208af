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

/** A run that waits for a guest. */
interface Taker {
  take: (guest: Guest) => void;
  giveUp: (error: unknown) => void;
}

/** Makes a pool. No guest is started before the first `warm` or `run`. */
export function createPool({ start, language, spares, atMost, explain }: PoolOptions): Pool {
  const guests = new Set<Guest>();
  const idle: Guest[] = [];
  const takers: Taker[] = [];
  const turns: Array<() => void> = [];
  let canStart = false;
  let starting = 0;
  /** Guests whose run is over and that put everything back. */
  let tidying = 0;
  let running = 0;

  const startOne = async (): Promise<void> => {
    starting++;
    try {
      const guest = await start().finally(() => starting--);
      canStart = true;
      guests.add(guest);
      idle.push(guest);
    } catch (error) {
      if (takers.length > starting + tidying) takers.shift()?.giveUp(error);
      throw error;
    }
    serve();
  };

  const startAnother = (): void => {
    // Whoever was to have it has heard why there is none; the reader decides when to try again.
    startOne().catch(() => undefined);
  };

  /** Hands out what is idle; starts guests for the takers that nobody on the way is for. */
  function serve(): void {
    while (takers.length > 0 && idle.length > 0) {
      const guest = idle.pop();
      if (guest) takers.shift()?.take(guest);
    }
    for (let n = starting + tidying; n < takers.length; n++) startAnother();
  }

  const drop = (guest: Guest): void => {
    guests.delete(guest);
    guest.terminate();
  };

  const keepSpares = (): void => {
    if (canStart && idle.length + starting < spares) startAnother();
  };

  const giveBack = (guest: Guest): void => {
    if (idle.length > Math.max(spares, atMost)) drop(guest);
    else idle.push(guest);
  };

  const guestForOne = (): Promise<Guest> =>
    new Promise((take, giveUp) => {
      takers.push({ take, giveUp });
      serve();
    });

  const take = async (): Promise<Guest> => {
    if (running >= atMost) await new Promise<void>((resolve) => turns.push(resolve));
    running++;
    return guestForOne();
  };

  const release = (): void => {
    running--;
    turns.shift()?.();
  };

  return {
    run: (request, onEvents) => {
      let hasGuest = false;
      let isTidying = false;
      const arriving = take().then((guest) => {
        hasGuest = true;
        return guest;
      });
      const handle = drive(arriving, { request, onEvents, language, explain }, (guest, isTidy) => {
        hasGuest = false;
        if (isTidying) tidying--;
        if (guest && isTidy) giveBack(guest);
        else if (guest) drop(guest);
        release();
        serve();
        keepSpares();
      });
      const long = setTimeout(keepSpares, LONG_RUN_MS);
      void handle.end.then(() => {
        clearTimeout(long);
        if (!hasGuest) return;
        isTidying = true;
        tidying++;
      });
      return handle;
    },
    warm: async () => {
      if (idle.length === 0) await startOne();
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
        go(true);
        return;
      }
      callOffAlarm = alarm(limits.wallMs, timeOut);
      guest.listen((message) => hear(message as PythonMessage));
      guest.post({ kind: 'run', request: { ...request, limits }, language });
    },
    (error: unknown) => {
      if (isOver) go(false);
      else fail(explain(error));
    },
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
