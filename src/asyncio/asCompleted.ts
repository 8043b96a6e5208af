/** CPython: `as_completed`, Lib/asyncio/tasks.py (3.13 and later). */
import type { AsyncIterator } from './asyncIteration';
import type { Awaitable, Awaited, Coroutine } from './coroutine';
import { ensureFuture } from './ensureFuture';
import { StopAsyncIteration, TimeoutError } from './errors';
import { isFuture, type Future } from './futures';
import type { Handle } from './handles';
import { Queue } from './queues';
import { getRunningLoop } from './running';

/** How to wait. */
export interface AsCompletedOptions {
  /** Seconds after which those that are not done are given up with a TimeoutError. */
  timeout?: number | null;
}

/** Gives the futures in the order in which they are done. */
class AsCompleted<T> implements AsyncIterator<Future<T>>, Iterable<Coroutine<T>> {
  private readonly done = new Queue<Future<T> | null>();
  private readonly waiting: Set<Future<T>>;
  private readonly timer: Handle | null;
  private left: number;

  constructor(awaitables: Iterable<Awaitable<T>>, timeout: number | null) {
    this.waiting = new Set([...new Set(awaitables)].map((one) => ensureFuture(one)));
    for (const future of this.waiting) future.addDoneCallback(this.oneDone);
    const timed = this.waiting.size > 0 && timeout !== null;
    this.timer = timed ? getRunningLoop().callLater(timeout, this.timeOut) : null;
    this.left = this.waiting.size;
  }

  *anext(): Coroutine<Future<T>> {
    if (this.left === 0) throw new StopAsyncIteration();
    this.left--;
    return yield* this.nextDone();
  }

  *[Symbol.iterator](): Generator<Coroutine<T>, void, undefined> {
    while (this.left > 0) {
      this.left--;
      yield this.nextResult();
    }
  }

  private *nextDone(): Coroutine<Future<T>> {
    const future = yield* this.done.get();
    if (future === null) throw new TimeoutError();
    return future;
  }

  private *nextResult(): Coroutine<T> {
    return (yield* this.nextDone()).result();
  }

  private readonly oneDone = (future: Future<T>): void => {
    if (this.waiting.size === 0) return; // The timeout was here first.
    this.waiting.delete(future);
    this.done.putNowait(future);
    if (this.waiting.size === 0) this.timer?.cancel();
  };

  private readonly timeOut = (): void => {
    for (const future of this.waiting) {
      future.removeDoneCallback(this.oneDone);
      this.done.putNowait(null);
    }
    this.waiting.clear();
  };
}

/**
 * Runs awaitables and gives them as they are done:
 * `for (const next of asCompleted(tasks)) { const result = yield* next; }`, or with `asyncFor` the
 * futures themselves.
 * @throws TypeError for a single future.
 */
export function asCompleted<A extends Awaitable>(
  awaitables: Iterable<A>,
  options: AsCompletedOptions = {},
): Iterable<Coroutine<Awaited<A>>> & AsyncIterator<Future<Awaited<A>>> {
  if (isFuture(awaitables)) {
    throw new TypeError(`expects an iterable of awaitables, not ${awaitables.constructor.name}`);
  }
  const list = awaitables as Iterable<Awaitable<Awaited<A>>>;
  return new AsCompleted(list, options.timeout ?? null);
}
