/** Locks and events. CPython: Lib/asyncio/locks.py. */
import type { AsyncContextManager } from './asyncWith';
import type { Coroutine } from './coroutine';
import { CancelledError, RuntimeError } from './errors';
import type { Future } from './futures';
import { Waiters } from './waiters';

/** A flag that tasks can wait for. */
export class Event {
  private readonly waiters = new Waiters<true>('event');
  private value = false;

  /** Whether the flag is up. */
  isSet(): boolean {
    return this.value;
  }

  /** Raises the flag and wakes everybody who waits. */
  set(): void {
    if (this.value) return;
    this.value = true;
    for (const waiter of this.waiters) if (!waiter.done()) waiter.setResult(true);
  }

  /** Lowers the flag. */
  clear(): void {
    this.value = false;
  }

  /** Waits until the flag is up. */
  *wait(): Coroutine<true> {
    if (!this.value) yield* this.waiters.wait();
    return true;
  }
}

/** Something that is acquired and released: `yield* asyncWith(lock, function* () { … })`. */
export abstract class Acquirable implements AsyncContextManager<void> {
  abstract acquire(): Coroutine<true>;
  abstract release(): void;

  *aenter(): Coroutine<void> {
    yield* this.acquire();
  }

  *aexit(): Coroutine<void> {
    this.release();
  }
}

/** Lets one task in at a time, in the order of asking. */
export class Lock extends Acquirable {
  private readonly waiters = new Waiters<true>('lock');
  private isLocked = false;

  /** Whether somebody holds it. */
  locked(): boolean {
    return this.isLocked;
  }

  /** Waits until it is free, and takes it. */
  *acquire(): Coroutine<true> {
    if (this.isLocked || this.waiters.areThere()) {
      try {
        yield* this.waiters.wait();
      } catch (error) {
        // We were about to get it: let the next one in.
        if (error instanceof CancelledError && !this.isLocked) this.wakeFirst();
        throw error;
      }
    }
    this.isLocked = true;
    return true;
  }

  /** Gives it back. @throws RuntimeError when nobody holds it. */
  release(): void {
    if (!this.isLocked) throw new RuntimeError('Lock is not acquired.');
    this.isLocked = false;
    this.wakeFirst();
  }

  private wakeFirst(): void {
    const first: Future<true> | undefined = this.waiters.first;
    if (first !== undefined && !first.done()) first.setResult(true);
  }
}
