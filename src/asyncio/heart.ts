/**
 * The heart of the event loop. Everything else in asyncio only ever does two things to it: put a
 * callback into the ready queue, or put a timer into the heap.
 *
 * CPython: `BaseEventLoop.run_forever` and `_run_once`, Lib/asyncio/base_events.py.
 */
import type { Handle, TimerHandle } from './handles';
import type { ReadyQueue } from './readyQueue';
import type { TimerHeap } from './timerHeap';

/** What the heart holds in its hands. */
export interface Hands {
  /** Callbacks that may run now, first in, first out. */
  readonly ready: ReadyQueue<Handle>;
  /** Callbacks that wait for their time, the earliest first. */
  readonly timers: TimerHeap;
  /** Set by `stop()`: finish this turn, then leave. */
  readonly stopping: boolean;
  /** Seconds on the loop's clock. */
  time(): number;
  /** Nothing is ready: lets time pass until `timer` is due. Without one, nobody would ever wake us. */
  sleepUntil(timer: TimerHandle | undefined): void;
  /** Hears that a timer is due and goes to the back of the ready queue. */
  timerFired(timer: TimerHandle): void;
}

/** Two timers closer than this are due together, in seconds. CPython: `_clock_resolution`. */
const RESOLUTION = 1e-9;

/** Turns until `stop()` was called. */
export function runForever(loop: Hands): void {
  do {
    runOnce(loop);
  } while (!loop.stopping);
}

/** One turn. */
export function runOnce(loop: Hands): void {
  const { ready, timers } = loop;

  // 1. Nothing to do? Then sleep, but only until the next timer.
  timers.dropCancelled();
  if (ready.length === 0 && !loop.stopping) loop.sleepUntil(timers.first);

  // 2. Timers whose time has come stand in line behind those who are ready already.
  const now = loop.time() + RESOLUTION;
  for (let timer = timers.first; timer && timer.when() < now; timer = timers.first) {
    timers.pop();
    ready.push(timer);
    loop.timerFired(timer);
  }

  // 3. Run those who stand in line now. Whoever comes while they run has to wait for the next turn.
  for (let waiting = ready.length; waiting > 0; waiting--) {
    const handle = ready.shift();
    if (handle && !handle.isCancelled) handle.run();
  }
}
