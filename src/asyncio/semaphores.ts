/** CPython: `Semaphore` and `BoundedSemaphore`, Lib/asyncio/locks.py (3.13 and later). */
import type { Coroutine } from './coroutine';
import { CancelledError, ValueError } from './errors';
import { Acquirable } from './locks';
import { Waiters } from './waiters';

/** Lets a limited number of tasks in at a time, in the order of asking. */
export class Semaphore extends Acquirable {
  private readonly waiters = new Waiters<true>('semaphore');

  /** @throws ValueError when `value` is negative. */
  constructor(protected value = 1) {
    super();
    if (value < 0) throw new ValueError('Semaphore initial value must be >= 0');
  }

  /** Whether `acquire` would have to wait. */
  locked(): boolean {
    return this.value === 0 || this.waiters.areThere();
  }

  /** Waits for a place and takes it. */
  *acquire(): Coroutine<true> {
    if (!this.locked()) {
      this.value--;
      return true;
    }
    const future = this.waiters.createFuture();
    try {
      yield* this.waiters.wait(future);
    } catch (error) {
      // The place was ours already: give it back.
      if (error instanceof CancelledError && future.done() && !future.cancelled()) this.value++;
      throw error;
    } finally {
      while (this.value > 0 && this.wakeNext());
    }
    return true;
  }

  /** Gives a place back. */
  release(): void {
    this.value++;
    this.wakeNext();
  }

  private wakeNext(): boolean {
    for (const waiter of this.waiters) {
      if (waiter.done()) continue;
      this.value--;
      waiter.setResult(true);
      return true;
    }
    return false;
  }
}

/** A semaphore that notices when more is released than was acquired. */
export class BoundedSemaphore extends Semaphore {
  private readonly bound: number;

  constructor(value = 1) {
    super(value);
    this.bound = value;
  }

  /** @throws ValueError when all places are free already. */
  override release(): void {
    if (this.value >= this.bound) throw new ValueError('BoundedSemaphore released too many times');
    super.release();
  }
}
