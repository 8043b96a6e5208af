import { wallNow } from './natives';

/** A run's clock. */
export interface BlockClock {
  /** Milliseconds since the run began, to the microsecond. Looking costs nothing. */
  now(): number;
  /** The same for the block, which under the virtual clock pays for looking. */
  read(): number;
  /** Lets time pass until `ms`; resolves in a later turn of the real event loop at the earliest. */
  waitUntil(ms: number): Promise<void> | undefined;
  /** A turn of the event loop begins. */
  beginTurn(): void;
}

/** Looks at the clock that one turn may take for nothing. */
const FREE_READS = 100;

/** What each further look in the same turn costs, in microseconds. */
const READ_COST_US = 10;

/**
 * Time that passes only when everybody waits. The first looks in a turn are free, so programs that measure
 * waiting get whole numbers; a program that does nothing but look sees time pass, so its loop ends.
 */
export class VirtualClock implements BlockClock {
  private us = 0;
  private reads = 0;

  now(): number {
    return this.us / 1000;
  }

  read(): number {
    if (++this.reads > FREE_READS) this.us += READ_COST_US;
    return this.now();
  }

  waitUntil(ms: number): undefined {
    this.us = Math.max(this.us, Math.round(ms * 1000));
  }

  beginTurn(): void {
    this.reads = 0;
  }
}

/** The wall clock, from 0. */
export class RealClock implements BlockClock {
  private readonly start = wallNow();

  constructor(private readonly sleep: (ms: number) => Promise<void>) {}

  now(): number {
    return Math.round((wallNow() - this.start) * 1000) / 1000;
  }

  read(): number {
    return this.now();
  }

  waitUntil(ms: number): Promise<void> | undefined {
    const left = ms - this.now();
    return left > 0 ? this.sleep(left) : undefined;
  }

  beginTurn(): void {
    // The wall clock does not count turns.
  }
}
