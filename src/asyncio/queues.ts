/** Queues between producers and consumers. CPython: Lib/asyncio/queues.py (3.13 and later). */
import type { Coroutine } from './coroutine';
import { QueueEmpty, QueueFull, QueueShutDown, ValueError } from './errors';
import type { Future } from './futures';
import { heapPop, heapPush } from './heap';
import { Event } from './locks';
import { LoopBound } from './loopBound';
import { lessThan } from './order';
import { ReadyQueue } from './readyQueue';

/** How a queue keeps its items. */
interface Store<T> {
  readonly length: number;
  push(item: T): void;
  pop(): T | undefined;
}

/** First in, first out. */
export class Queue<T = unknown> {
  private readonly getters = new Set<Future<null>>();
  private readonly putters = new Set<Future<null>>();
  private readonly store: Store<T> = this.createStore();
  private readonly finished = new Event();
  private readonly bound = new LoopBound('queue');
  private unfinishedTasks = 0;
  private isShutDown = false;

  /** @param maxsize how many items it holds; no limit when it is 0 or less. */
  constructor(readonly maxsize = 0) {
    this.finished.set();
  }

  /** How many items it holds. */
  qsize(): number {
    return this.store.length;
  }

  /** Whether it holds none. */
  empty(): boolean {
    return this.store.length === 0;
  }

  /** Whether it holds as many as it may. */
  full(): boolean {
    return this.maxsize > 0 && this.store.length >= this.maxsize;
  }

  /** Puts an item in, waiting for a place. @throws QueueShutDown */
  *put(item: T): Coroutine<void> {
    while (this.full()) {
      if (this.isShutDown) throw new QueueShutDown();
      yield* this.standIn(this.putters, 'queue.put', () => !this.full());
    }
    this.putNowait(item);
  }

  /** Puts an item in at once. @throws QueueFull; QueueShutDown */
  putNowait(item: T): void {
    if (this.isShutDown) throw new QueueShutDown();
    if (this.full()) throw new QueueFull();
    this.store.push(item);
    this.unfinishedTasks++;
    this.finished.clear();
    wakeNext(this.getters);
  }

  /** Takes an item out, waiting for one. @throws QueueShutDown when it is shut down and empty. */
  *get(): Coroutine<T> {
    while (this.empty()) {
      if (this.isShutDown) throw new QueueShutDown();
      yield* this.standIn(this.getters, 'queue.get', () => !this.empty());
    }
    return this.getNowait();
  }

  /** Takes an item out at once. @throws QueueEmpty; QueueShutDown when it is shut down and empty. */
  getNowait(): T {
    if (this.empty()) throw this.isShutDown ? new QueueShutDown() : new QueueEmpty();
    const item = this.store.pop() as T;
    wakeNext(this.putters);
    return item;
  }

  /** Says that the work on one item is done. @throws ValueError when there were not so many items. */
  taskDone(): void {
    if (this.unfinishedTasks <= 0) throw new ValueError('task_done() called too many times');
    if (--this.unfinishedTasks === 0) this.finished.set();
  }

  /** Waits until the work on all items is done. */
  *join(): Coroutine<void> {
    if (this.unfinishedTasks > 0) yield* this.finished.wait();
  }

  /**
   * Ends the queue: `put` throws from now on, `get` when the queue is empty. With `immediate` what is
   * in it is thrown away and counts as done.
   */
  shutdown(immediate = false): void {
    this.isShutDown = true;
    if (immediate) this.discard();
    wakeAll(this.getters);
    wakeAll(this.putters);
  }

  /** Makes the place where items are kept. */
  protected createStore(): Store<T> {
    const queue = new ReadyQueue<T>();
    return {
      get length() {
        return queue.length;
      },
      push: (item) => queue.push(item),
      pop: () => queue.shift(),
    };
  }

  private discard(): void {
    while (!this.empty()) {
      this.store.pop();
      if (this.unfinishedTasks > 0) this.unfinishedTasks--;
    }
    if (this.unfinishedTasks === 0) this.finished.set();
  }

  /** Waits to be woken. Whoever is cancelled after being woken wakes the next one in line. */
  private *standIn(
    line: Set<Future<null>>,
    purpose: string,
    canGoOn: () => boolean,
  ): Coroutine<void> {
    const future = this.bound.getLoop().createFuture<null>();
    future.purpose = purpose;
    line.add(future);
    try {
      yield* future;
    } catch (error) {
      future.cancel();
      line.delete(future);
      if (canGoOn() && !future.cancelled()) wakeNext(line);
      throw error;
    }
  }
}

/** The smallest item first; items are numbers, strings, or lists that begin with a priority. */
export class PriorityQueue<T = unknown> extends Queue<T> {
  protected override createStore(): Store<T> {
    const heap: T[] = [];
    return {
      get length() {
        return heap.length;
      },
      push: (item) => heapPush(heap, item, lessThan),
      pop: () => heapPop(heap, lessThan),
    };
  }
}

/** Last in, first out. */
export class LifoQueue<T = unknown> extends Queue<T> {
  protected override createStore(): Store<T> {
    return [];
  }
}

function wakeNext(line: Set<Future<null>>): void {
  for (const waiter of line) {
    line.delete(waiter);
    if (waiter.done()) continue;
    waiter.setResult(null);
    return;
  }
}

function wakeAll(line: Set<Future<null>>): void {
  for (const waiter of line) if (!waiter.done()) waiter.setResult(null);
  line.clear();
}
