/** Locks and queues belong to the loop in which somebody first waited for them. CPython: Lib/asyncio/mixins.py. */
import { RuntimeError } from './errors';
import type { EventLoop } from './eventLoop';
import { getRunningLoop } from './running';

/** Remembers the loop. */
export class LoopBound {
  private loop: EventLoop | null = null;

  /** @param owner what belongs to the loop, in a word. */
  constructor(private readonly owner: string) {}

  /** The running loop. @throws RuntimeError when somebody waited in another one before. */
  getLoop(): EventLoop {
    const running = getRunningLoop();
    this.loop ??= running;
    if (running === this.loop) return running;
    throw new RuntimeError(`<${this.owner}> is bound to a different event loop`);
  }
}
