/** CPython: `Barrier`, Lib/asyncio/locks.py. */
import { asyncWith, type AsyncContextManager } from './asyncWith';
import { Condition } from './condition';
import type { Coroutine } from './coroutine';
import { BrokenBarrierError, ValueError } from './errors';

type State = 'filling' | 'draining' | 'resetting' | 'broken';

/** A meeting point: tasks wait until a fixed number of them has come. */
export class Barrier implements AsyncContextManager<number> {
  private readonly condition = new Condition(undefined, 'barrier');
  private state: State = 'filling';
  private count = 0;

  /**
   * @param parties how many tasks have to come.
   * @throws ValueError when it is less than one.
   */
  constructor(readonly parties: number) {
    if (parties < 1) throw new ValueError('parties must be >= 1');
  }

  aenter(): Coroutine<number> {
    return this.wait();
  }

  *aexit(): Coroutine<void> {}

  /** How many wait now. */
  get nWaiting(): number {
    return this.state === 'filling' ? this.count : 0;
  }

  /** Whether it was aborted. */
  get broken(): boolean {
    return this.state === 'broken';
  }

  /**
   * Waits until all have come. Gives a number from 0 to `parties - 1`, another one to each.
   * @throws BrokenBarrierError when the barrier is broken, or reset meanwhile.
   */
  wait(): Coroutine<number> {
    return asyncWith(this.condition, () => this.pass());
  }

  /** Empties the barrier; those who wait get a BrokenBarrierError. */
  reset(): Coroutine<void> {
    return this.change(() => {
      this.state = this.count > 0 ? 'resetting' : 'filling';
    });
  }

  /** Breaks the barrier: those who wait and those who come get a BrokenBarrierError. */
  abort(): Coroutine<void> {
    return this.change(() => {
      this.state = 'broken';
    });
  }

  private *pass(): Coroutine<number> {
    yield* this.condition.waitFor(() => this.state !== 'draining' && this.state !== 'resetting');
    if (this.state === 'broken') throw new BrokenBarrierError('Barrier aborted');
    try {
      const index = this.count++;
      if (index + 1 === this.parties) {
        this.state = 'draining';
        this.condition.notifyAll();
      } else {
        yield* this.waitWhileFilling();
      }
      return index;
    } finally {
      this.count--;
      this.leave();
    }
  }

  private *waitWhileFilling(): Coroutine<void> {
    yield* this.condition.waitFor(() => this.state !== 'filling');
    if (this.state === 'broken' || this.state === 'resetting') {
      throw new BrokenBarrierError('Abort or reset of barrier');
    }
  }

  /** The last one to leave opens it again. */
  private leave(): void {
    if (this.count > 0) return;
    if (this.state === 'resetting' || this.state === 'draining') this.state = 'filling';
    this.condition.notifyAll();
  }

  private change(how: () => void): Coroutine<void> {
    const { condition } = this;
    return asyncWith(condition, function* () {
      how();
      condition.notifyAll();
    });
  }
}
