/** Which loop runs now. CPython: `_get_running_loop`, Lib/asyncio/events.py. */
import { RuntimeError } from './errors';
import type { EventLoop } from './eventLoop';

let running: EventLoop | null = null;

/** The loop that runs now, `null` outside of one. */
export function runningLoop(): EventLoop | null {
  return running;
}

/** Says which loop runs now; only the loop itself calls it. */
export function setRunningLoop(loop: EventLoop | null): void {
  running = loop;
}

/**
 * The loop that runs now. CPython: `asyncio.get_running_loop`.
 * @throws RuntimeError outside of a running loop.
 */
export function getRunningLoop(): EventLoop {
  if (running === null) throw new RuntimeError('no running event loop');
  return running;
}
