/** A line of tasks that wait for the same thing; the deque of futures that CPython's locks share. */
import type { Coroutine } from './coroutine';
import type { Future } from './futures';
import { LoopBound } from './loopBound';

export class Waiters<T> {
  private readonly line = new Set<Future<T>>();

  private readonly bound: LoopBound;

  /** @param purpose what they wait for, in a word, for messages and traces. */
  constructor(private readonly purpose: string) {
    this.bound = new LoopBound(purpose);
  }

  /** How many wait. */
  get size(): number {
    return this.line.size;
  }

  /** Who came first. */
  get first(): Future<T> | undefined {
    for (const waiter of this.line) return waiter;
    return undefined;
  }

  /** Whether anybody waits who was not cancelled. */
  areThere(): boolean {
    for (const waiter of this.line) if (!waiter.cancelled()) return true;
    return false;
  }

  /** Stands in line until somebody sets the result of the future that stands for us. */
  *wait(future: Future<T> = this.createFuture()): Coroutine<T> {
    this.line.add(future);
    try {
      return yield* future;
    } finally {
      this.line.delete(future);
    }
  }

  /** A future to stand in line with. @throws RuntimeError in another loop than before. */
  createFuture(): Future<T> {
    const future = this.bound.getLoop().createFuture<T>();
    future.purpose = this.purpose;
    return future;
  }

  /** From the first to the last. */
  [Symbol.iterator](): Iterator<Future<T>> {
    return this.line.values();
  }
}
