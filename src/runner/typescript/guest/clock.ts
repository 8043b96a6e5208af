import { wallNow } from './natives';

/** A run's clock. */
export interface BlockClock {
  /** Milliseconds since the run began, to the microsecond. Looking costs nothing. */
  now(): number;
  /** The same for the block, which under the virtual clock pays for looking. */
  read(): number;
  /** Lets time pass until `ms`; resolves in a later turn of the real event loop at the earliest. */
  waitUntil(ms: number): Promise<void> | undefined;
  /** Lets time pass until `ms` while everything stands still. */
  blockUntil(ms: number): void;
  /** A turn of the event loop begins, or the first one, with which the clock starts. */
  beginTurn(): void;
  /** Called whenever looking at the clock makes time pass. */
  onPass: () => void;
  /** Since when the block has kept the event loop, in milliseconds since the run began. */
  readonly busySince: number;
}

/** After this many looks at the clock in one turn a millisecond has passed. */
const READS_PER_MS = 100;

/**
 * Time that passes only when everybody waits. Looking costs a hundredth of a millisecond, told in whole
 * ones: programs that measure waiting get whole numbers, and a program that does nothing but look sees
 * time pass, so its loop ends.
 */
export class VirtualClock implements BlockClock {
  private us = 0;
  private reads = 0;
  busySince = 0;
  onPass: () => void = () => undefined;

  now(): number {
    return this.us / 1000;
  }

  read(): number {
    if (++this.reads % READS_PER_MS === 0) {
      this.us += 1000;
      this.onPass();
    }
    return this.now();
  }

  waitUntil(ms: number): undefined {
    this.us = Math.max(this.us, Math.round(ms * 1000));
  }

  blockUntil(ms: number): void {
    this.waitUntil(ms);
    this.beginTurn();
  }

  beginTurn(): void {
    this.reads = 0;
    this.busySince = this.now();
  }
}

/** The wall clock, from 0. */
export class RealClock implements BlockClock {
  private start: number | undefined;
  busySince = 0;
  onPass: () => void = () => undefined;

  /** @param sleep Resolves after some milliseconds on the wall clock. */
  constructor(private readonly sleep: (ms: number) => Promise<void>) {}

  now(): number {
    return this.start === undefined ? 0 : Math.round((wallNow() - this.start) * 1000) / 1000;
  }

  read(): number {
    return this.now();
  }

  waitUntil(ms: number): Promise<void> | undefined {
    const left = ms - this.now();
    return left > 0 ? this.sleep(left) : undefined;
  }

  blockUntil(ms: number): void {
    // Shared memory is what a thread can wait on; WebAssembly gives it even to pages without isolation.
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cell = new Int32Array(buffer);
    for (let left = ms - this.now(); left > 0; left = ms - this.now())
      Atomics.wait(cell, 0, 0, left);
    this.beginTurn();
  }

  beginTurn(): void {
    this.start ??= wallNow();
    this.busySince = this.now();
  }
}
