import type { RunError } from '../../run';
import type { BlockClock } from './clock';
import type { GuestHost } from './host';
import type { Operations } from './operations';
import type { Probes } from './probes';
import type { Recorder } from './recorder';
import type { Timers } from './timers';

/** What the loop turns. */
export interface LoopParts {
  host: GuestHost;
  clock: BlockClock;
  timers: Timers;
  operations: Operations;
  recorder: Recorder;
  probes: Probes;
  /** Milliseconds that may pass on the clock. */
  longest: number;
  report: (error: unknown, phase: RunError['phase']) => void;
}

/** From this many milliseconds in one turn on, the loop is said to have been blocked. */
const BLOCKED_MS = 10;

/**
 * The event loop around a block, as HTML describes it (8.1.7 Event loops): one task, then all microtasks,
 * then the reports of rejections, then the next task. Ends when nothing is left to do, or when the run is
 * over for another reason.
 */
export async function runLoop(parts: LoopParts): Promise<void> {
  const { host, clock, timers, operations, recorder, probes, longest, report } = parts;
  for (;;) {
    await host.drained();
    if (recorder.isOver) return;
    const now = clock.now();
    const { busySince } = clock;
    if (now - busySince >= BLOCKED_MS) {
      recorder.emit({ kind: 'blocked', from: busySince, ...probes.busy });
    }
    probes.endTurn();
    timers.endTurn();
    const timer = timers.next();
    if (operations.comesFirst(timer !== undefined)) {
      recorder.flushSoon();
      const finish = await operations.next();
      clock.beginTurn();
      finish?.();
      continue;
    }
    if (!timer) return;
    if (timer.due > longest) recorder.reach('virtual-time');
    if (timer.due > now && timer.isShown) recorder.emit({ kind: 'idle', until: timer.due });
    recorder.flushSoon();
    const sleep = clock.waitUntil(timer.due);
    const finish = sleep && (await operations.next(sleep));
    if (!finish) await sleep;
    clock.beginTurn();
    if (finish) {
      finish();
      continue;
    }
    try {
      timers.fire();
    } catch (error) {
      report(error, 'uncaught');
    }
  }
}
