/** CPython: `Condition`, Lib/asyncio/locks.py (3.13 and later). */
import type { Coroutine } from './coroutine';
import { CancelledError, RuntimeError } from './errors';
import { Acquirable, Lock } from './locks';
import { Waiters } from './waiters';

/** A lock whose holder can wait until somebody else says that something has changed. */
export class Condition extends Acquirable {
  private readonly waiters: Waiters<false>;

  /**
   * @param lock the lock to work with; a new one by default.
   * @param purpose what its waiters wait for, in a word, for messages and traces.
   */
  constructor(
    private readonly lock: Lock = new Lock(),
    purpose = 'condition',
  ) {
    super();
    this.waiters = new Waiters(purpose);
  }

  /** Whether somebody holds the lock. */
  locked(): boolean {
    return this.lock.locked();
  }

  /** Takes the lock. */
  acquire(): Coroutine<true> {
    return this.lock.acquire();
  }

  /** Gives the lock back. */
  release(): void {
    this.lock.release();
  }

  /**
   * Gives the lock back, waits to be notified, and takes the lock again. It may return without any
   * notification, so look at what you wait for again, or use `waitFor`.
   * @throws RuntimeError when the lock is not held.
   */
  *wait(): Coroutine<true> {
    if (!this.locked()) throw new RuntimeError('cannot wait on un-acquired lock');
    const future = this.waiters.createFuture();
    this.release();
    try {
      try {
        yield* this.waiters.wait(future);
      } finally {
        yield* this.reacquire();
      }
      return true;
    } catch (error) {
      this.wake(1); // We may have taken a notification that we cannot use: pass it on.
      throw error;
    }
  }

  /** Waits until `predicate` gives something true, and gives that. */
  *waitFor<T>(predicate: () => T): Coroutine<T> {
    let result = predicate();
    while (!result) {
      yield* this.wait();
      result = predicate();
    }
    return result;
  }

  /** Wakes `n` tasks that wait. @throws RuntimeError when the lock is not held. */
  notify(n = 1): void {
    if (!this.locked()) throw new RuntimeError('cannot notify on un-acquired lock');
    this.wake(n);
  }

  /** Wakes all tasks that wait. @throws RuntimeError when the lock is not held. */
  notifyAll(): void {
    this.notify(this.waiters.size);
  }

  /** Takes the lock, cancelled or not; a cancellation comes out afterwards. */
  private *reacquire(): Coroutine<void> {
    let cancellation: CancelledError | null = null;
    for (;;) {
      try {
        yield* this.acquire();
        break;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        cancellation = error;
      }
    }
    if (cancellation !== null) throw cancellation;
  }

  private wake(n: number): void {
    let left = n;
    for (const waiter of this.waiters) {
      if (left <= 0) return;
      if (waiter.done()) continue;
      left--;
      waiter.setResult(false);
    }
  }
}
