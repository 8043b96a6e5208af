/**
 * Timers by the rules of HTML (8.7 Timers) as Chromium applies them: the delay is a 32-bit integer of at
 * least 0; from the sixth of a chain of timers that set each other on, at least 4 ms. Equal due times fire
 * in the order in which they were set. Both clocks use this queue, so both fire in the same order.
 */
import type { TimerId } from '../../../trace/events';
import type { BlockClock } from './clock';
import { append } from './natives';

/** A timer that has not fired. */
export interface Timer {
  id: TimerId;
  /** Milliseconds since the run began. */
  due: number;
  /** What was asked for, as an integer. */
  ms: number;
  order: number;
  repeats: boolean;
  /** How many timers led to this one, each set by the one before. */
  nesting: number;
  /** Whether it is a timer of the reader's, and not a message on its way. */
  isShown: boolean;
  run: () => void;
}

const CLAMP_FROM = 5;
const CLAMP_MS = 4;

/** Hears of what happens to timers. */
export interface TimerListener {
  set(timer: Timer): void;
  fired(timer: Timer): void;
  cancelled(timer: Timer): void;
}

export class Timers {
  private readonly queue: Timer[] = [];
  private order = 0;
  private nesting = 0;
  /** Timers set so far. */
  count = 0;
  /** The timer set last. */
  last: Timer | undefined;

  constructor(
    private readonly clock: BlockClock,
    private readonly listener: TimerListener,
  ) {}

  /** Sets a timer; `ms` has been converted to a 32-bit integer. */
  set(ms: number, repeats: boolean, run: () => void): TimerId {
    const { nesting } = this;
    const wait = Math.max(0, ms);
    const timer: Timer = {
      id: ++this.count,
      due: this.clock.now() + (nesting >= CLAMP_FROM ? Math.max(wait, CLAMP_MS) : wait),
      ms: wait,
      order: ++this.order,
      repeats,
      nesting: nesting + 1,
      isShown: true,
      run,
    };
    this.last = timer;
    this.insert(timer);
    this.listener.set(timer);
    return timer.id;
  }

  /**
   * Puts a task in the queue that no reader set: a message on its way, or the wait of a library.
   *
   * @param due When, in milliseconds since the run began; now when left out.
   * @returns Takes it out again.
   */
  post(run: () => void, due = this.clock.now()): () => void {
    const order = ++this.order;
    const timer: Timer = {
      id: 0,
      due,
      ms: 0,
      order,
      repeats: false,
      nesting: 0,
      isShown: false,
      run,
    };
    this.insert(timer);
    return () => {
      for (let index = 0; index < this.queue.length; index++) {
        if (this.queue[index] === timer) return this.remove(index);
      }
    };
  }

  /** Number for a timer that somebody else keeps. */
  nextId(): TimerId {
    return ++this.count;
  }

  /** Forgets a timer, if it is still there. */
  clear(id: TimerId): void {
    for (let index = 0; index < this.queue.length; index++) {
      const timer = this.queue[index];
      if (timer?.id !== id || id === 0) continue;
      this.remove(index);
      this.listener.cancelled(timer);
      return;
    }
    if (this.running?.id === id) this.running.repeats = false;
  }

  /** Whether a timer has yet to fire. */
  isPending(id: TimerId): boolean {
    for (let index = 0; index < this.queue.length; index++) {
      if (this.queue[index]?.id === id) return true;
    }
    return false;
  }

  /** The timer that is due first. */
  next(): Timer | undefined {
    // Past its end an array answers for its prototype, where a block may have put anything.
    return this.queue.length > 0 ? this.queue[0] : undefined;
  }

  private running: Timer | undefined;

  /** Runs the timer that is due first. What it throws is thrown on, after the queue is in order. */
  fire(): void {
    const timer = this.next();
    if (!timer) return;
    this.remove(0);
    this.running = timer;
    this.nesting = timer.nesting;
    if (timer.isShown) this.listener.fired(timer);
    try {
      timer.run();
    } finally {
      this.running = undefined;
      if (timer.repeats) {
        const wait = timer.nesting >= CLAMP_FROM ? Math.max(timer.ms, CLAMP_MS) : timer.ms;
        timer.due = this.clock.now() + wait;
        timer.order = ++this.order;
        timer.nesting++;
        this.insert(timer);
        this.listener.set(timer);
      }
    }
  }

  /** The turn of the timer that fired last is over, its microtasks included. */
  endTurn(): void {
    this.nesting = 0;
  }

  private insert(timer: Timer): void {
    const { queue } = this;
    append(queue, timer);
    let at = queue.length - 1;
    for (; at > 0; at--) {
      const before = queue[at - 1];
      if (!before || before.due <= timer.due) break;
      queue[at] = before;
    }
    queue[at] = timer;
  }

  private remove(index: number): void {
    const { queue } = this;
    for (let at = index; at < queue.length - 1; at++) {
      const after = queue[at + 1];
      if (after) queue[at] = after;
    }
    queue.length--;
  }
}
