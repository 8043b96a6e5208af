/**
 * Where the loop gets its time from, in seconds. CPython asks `time.monotonic()` and lets
 * `selector.select(timeout)` pass the time; here both are one object that can be exchanged.
 */

/** A clock that a loop can run on. */
export interface Clock {
  /** Seconds since some moment; never decreases. */
  time(): number;
  /**
   * Lets time pass, while everything stands still, until `time()` is at least `when`. A clock without
   * it cannot block: its loop runs with `runAsync`.
   */
  sleepUntil?(when: number): void;
  /**
   * Lets time pass while the host's own event loop goes on, and resolves when `time()` is at least
   * `when` or as soon as `wake` resolves. `when` is `Infinity` when only `wake` can end the wait.
   */
  waitUntil(when: number, wake: Promise<void>): Promise<void>;
}

/** Time that passes only when everybody waits: a program of hours is over at once, always the same. */
export class VirtualClock implements Clock {
  /** @param now seconds at which it starts. */
  constructor(private now = 0) {}

  time(): number {
    return this.now;
  }

  /** Pretends that the code that runs now took `seconds`. */
  advance(seconds: number): void {
    this.now += seconds;
  }

  sleepUntil(when: number): void {
    this.now = Math.max(this.now, when);
  }

  async waitUntil(when: number, wake: Promise<void>): Promise<void> {
    if (when === Infinity) await wake;
    else this.sleepUntil(when);
  }
}

/** The host's time: `performance.now()` and `setTimeout`, whatever stands behind them. */
export class HostClock implements Clock {
  private readonly start = performance.now();

  time(): number {
    return (performance.now() - this.start) / 1000;
  }

  async waitUntil(when: number, wake: Promise<void>): Promise<void> {
    while (this.time() < when) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const rung =
        when === Infinity ? new Promise<void>(() => {}) : this.ring(when, (id) => (timer = id));
      const woken = await Promise.race([rung.then(() => false), wake.then(() => true)]);
      clearTimeout(timer);
      if (woken) return;
    }
  }

  private ring(when: number, started: (id: ReturnType<typeof setTimeout>) => void): Promise<void> {
    const longest = 2 ** 31 - 1;
    const ms = Math.min(Math.ceil((when - this.time()) * 1000), longest);
    return new Promise((resolve) => started(setTimeout(resolve, Math.max(0, ms))));
  }
}

/** The host's time, blocking: works in Node and in workers; a page's main thread may not block. */
export class WallClock extends HostClock {
  private readonly cell = new Int32Array(
    new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer,
  );

  sleepUntil(when: number): void {
    while (this.time() < when) Atomics.wait(this.cell, 0, 0, (when - this.time()) * 1000);
  }
}

let makeDefault: () => Clock = () => new VirtualClock();

/** The clock for a loop that was given none: a new virtual one unless `setDefaultClock` changed it. */
export function defaultClock(): Clock {
  return makeDefault();
}

/**
 * Exchanges the default clock, for whoever runs whole programs under a clock of its own.
 * `null` restores the virtual clock.
 */
export function setDefaultClock(make: (() => Clock) | null): void {
  makeDefault = make ?? (() => new VirtualClock());
}
