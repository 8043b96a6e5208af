/** Time limits for a block of code. CPython: Lib/asyncio/timeouts.py. */
import type { AsyncContextManager, Raised } from './asyncWith';
import type { Coroutine } from './coroutine';
import { currentTask } from './ensureFuture';
import { CancelledError, RuntimeError, TimeoutError } from './errors';
import type { Handle } from './handles';
import { getRunningLoop } from './running';
import type { Task } from './tasks';

type State = 'created' | 'active' | 'expiring' | 'expired' | 'finished';

/** A time limit. Use `timeout()` or `timeoutAt()`. */
export class Timeout implements AsyncContextManager<Timeout> {
  private state: State = 'created';
  private handle: Handle | null = null;
  private task: Task | null = null;
  private cancelling = 0;

  /** @param deadline seconds on the loop's clock, or `null` for none. */
  constructor(private deadline: number | null) {}

  /** The deadline: seconds on the loop's clock, or `null`. */
  when(): number | null {
    return this.deadline;
  }

  /**
   * Moves the deadline.
   * @throws RuntimeError when the block has not begun or is over.
   */
  reschedule(when: number | null): void {
    if (this.state !== 'active') {
      throw new RuntimeError(
        this.state === 'created'
          ? 'Timeout has not been entered'
          : `Cannot change state of ${this.state} Timeout`,
      );
    }
    this.deadline = when;
    this.handle?.cancel();
    const loop = getRunningLoop();
    if (when === null) this.handle = null;
    else if (when <= loop.time()) this.handle = loop.callSoon(this.onTimeout);
    else this.handle = loop.callAt(when, this.onTimeout);
  }

  /** Whether the time ran out. */
  expired(): boolean {
    return this.state === 'expiring' || this.state === 'expired';
  }

  *aenter(): Coroutine<Timeout> {
    if (this.state !== 'created') throw new RuntimeError('Timeout has already been entered');
    const task = currentTask();
    if (task === null) throw new RuntimeError('Timeout should be used inside a task');
    this.state = 'active';
    this.task = task;
    this.cancelling = task.cancelling();
    this.reschedule(this.deadline);
    return this;
  }

  *aexit(raised: Raised | null): Coroutine<void> {
    this.handle?.cancel();
    this.handle = null;
    if (this.state === 'active') this.state = 'finished';
    if (this.state !== 'expiring') return;
    this.state = 'expired';
    // More requests to cancel than at the start mean that somebody else wants the task to end.
    const onlyOurs = this.task !== null && this.task.uncancel() <= this.cancelling;
    if (onlyOurs && raised?.error instanceof CancelledError) {
      const error = new TimeoutError();
      error.cause = raised.error;
      throw error;
    }
  }

  /** `<Timeout [active] when=1.5>`, as Python prints it. */
  toString(): string {
    const when = this.deadline === null ? 'None' : Math.round(this.deadline * 1000) / 1000;
    return `<Timeout [${this.state}]${this.state === 'active' ? ` when=${when}` : ''}>`;
  }

  private readonly onTimeout = (): void => {
    this.task?.cancel();
    this.state = 'expiring';
    this.handle = null;
  };
}

/**
 * Limits a block to `delay` seconds (`null`: no limit):
 * `yield* asyncWith(timeout(1), function* () { … })`. The block is cancelled when the time runs out,
 * and the cancellation leaves it as a `TimeoutError`.
 */
export function timeout(delay: number | null): Timeout {
  return new Timeout(delay === null ? null : getRunningLoop().time() + delay);
}

/** Limits a block to a moment on the loop's clock, in seconds. */
export function timeoutAt(when: number | null): Timeout {
  return new Timeout(when);
}
