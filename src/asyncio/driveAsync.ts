/**
 * The loop as a guest of JavaScript's own event loop: it never blocks, so promises settle, timers of
 * the host fire and a page stays alive while it waits. CPython has no counterpart; there the loop is
 * the host, and sockets are what comes from outside.
 */
import type { EventLoop } from './eventLoop';
import { runOnce } from './heart';
import { setRunningLoop } from './running';

/** After this many turns without a pause the host gets a turn of its own. */
const TURNS_IN_A_ROW = 100;

/** Turns until the loop is stopped. */
export async function driveAsync(loop: EventLoop): Promise<void> {
  let turns = 0;
  do {
    await Promise.resolve();
    if (await pause(loop)) turns = 0;
    else if (loop.externals > 0 && ++turns % TURNS_IN_A_ROW === 0) await hostTurn();
    setRunningLoop(loop);
    try {
      runOnce(loop);
    } finally {
      setRunningLoop(null);
    }
  } while (!loop.stopping);
}

/** Waits until something is ready or a timer is due. Gives whether it had to wait. */
async function pause(loop: EventLoop): Promise<boolean> {
  let waited = false;
  for (;;) {
    loop.timers.dropCancelled();
    if (loop.ready.length > 0 || loop.stopping) return waited;
    const when = loop.timers.first?.when() ?? Infinity;
    if (when <= loop.time() || (when === Infinity && loop.externals === 0)) return waited;
    if (when !== Infinity) loop.tracer?.idle(when);
    const woken = new Promise<void>((resolve) => (loop.wake = resolve));
    await loop.clock.waitUntil(when, woken);
    loop.wake = null;
    waited = true;
  }
}

function hostTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
