/** The timers of a loop, the next one first. CPython: `_scheduled` in Lib/asyncio/base_events.py. */
import { heapPop, heapPush, heapify } from './heap';
import type { TimerHandle } from './handles';

/** From how many timers on cancelled ones are swept out. CPython: `_MIN_SCHEDULED_TIMER_HANDLES`. */
const SWEEP_FROM = 100;

/** Which part of them has to be cancelled. CPython: `_MIN_CANCELLED_TIMER_HANDLES_FRACTION`. */
const SWEEP_PART = 0.5;

const earlier = (a: TimerHandle, b: TimerHandle): boolean => a.when() < b.when();

export class TimerHeap {
  private heap: TimerHandle[] = [];
  private cancelled = 0;

  /** How many it holds, cancelled ones included. */
  get length(): number {
    return this.heap.length;
  }

  /** The timer that is due first, `undefined` when there is none. */
  get first(): TimerHandle | undefined {
    return this.heap[0];
  }

  /** Adds a timer. */
  push(timer: TimerHandle): void {
    heapPush(this.heap, timer, earlier);
    timer.isScheduled = true;
  }

  /** Takes the timer that is due first. */
  pop(): TimerHandle | undefined {
    const timer = heapPop(this.heap, earlier);
    if (timer !== undefined) timer.isScheduled = false;
    return timer;
  }

  /** Hears that one of the timers was cancelled; it stays until `dropCancelled`. */
  countCancelled(): void {
    this.cancelled++;
  }

  /**
   * Drops cancelled timers: those at the front, or all of them when they are many. The second way
   * builds the heap anew and so can change the order of equal timers, as it does in CPython.
   */
  dropCancelled(): void {
    if (this.heap.length > SWEEP_FROM && this.cancelled / this.heap.length > SWEEP_PART) {
      for (const timer of this.heap) if (timer.isCancelled) timer.isScheduled = false;
      this.heap = this.heap.filter((timer) => !timer.isCancelled);
      heapify(this.heap, earlier);
      this.cancelled = 0;
    }
    while (this.heap[0]?.isCancelled === true) {
      this.cancelled--;
      this.pop();
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.heap = [];
    this.cancelled = 0;
  }

  /** Those that are not cancelled, by due time; equal ones in the order the heap would give them. */
  pending(): TimerHandle[] {
    const copy = [...this.heap];
    const inOrder: TimerHandle[] = [];
    for (let next = heapPop(copy, earlier); next; next = heapPop(copy, earlier)) {
      if (!next.isCancelled) inOrder.push(next);
    }
    return inOrder;
  }
}
