import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TraceEvent, TraceFact } from './events';
import { AUTO_LIMIT_MS, autoSpeed, createPlayer, type PlayerClock } from './player';

/** A clock that stands still until told to go on; frames come every 16 ms. */
class FakeClock implements PlayerClock {
  private time = 0;
  private waiting: Array<{ at: number; callback: () => void }> = [];
  frames = 0;

  now = (): number => this.time;
  after = (ms: number, callback: () => void): (() => void) => {
    const entry = { at: this.time + ms, callback };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };
  frame = (callback: () => void): (() => void) => {
    this.frames += 1;
    return this.after(16, callback);
  };
  pass(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.waiting.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > until) break;
      this.waiting.shift();
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = until;
  }
  get idle(): boolean {
    return this.waiting.length === 0;
  }
}

/** Output events at the given times. */
function outputs(...times: number[]): TraceEvent[] {
  return times.map((t, i) => ({ seq: i + 1, t, kind: 'output', stream: 'out', text: String(i) }));
}

let clock: FakeClock;
beforeEach(() => {
  clock = new FakeClock();
});

describe('playing a finished run', () => {
  it('passes every event at its own time', () => {
    const player = createPlayer({ clock });
    player.push(outputs(0, 1000, 3000));
    player.finish();
    player.play();
    expect(player.head().index).toBe(1);
    clock.pass(990);
    expect(player.head().index).toBe(1);
    expect(player.head().t).toBeGreaterThan(950);
    clock.pass(30);
    expect(player.head().index).toBe(2);
    clock.pass(2100);
    expect(player.head()).toMatchObject({ index: 3, t: 3000, atEnd: true, playing: false });
    expect(clock.idle).toBe(true);
  });

  it('follows a change of speed without a jump', () => {
    const player = createPlayer({ clock });
    player.push(outputs(0, 4000));
    player.finish();
    player.play();
    clock.pass(1000);
    player.setSpeed(4);
    expect(player.head().t).toBeCloseTo(1000, -2);
    clock.pass(700);
    expect(player.head().atEnd).toBe(false);
    clock.pass(100);
    expect(player.head().atEnd).toBe(true);
  });

  it('stands still while paused and goes on from there', () => {
    const player = createPlayer({ clock });
    player.push(outputs(0, 1000));
    player.finish();
    player.play();
    clock.pass(400);
    player.pause();
    clock.pass(5000);
    expect(player.head().t).toBeCloseTo(400, 0);
    player.play();
    clock.pass(500);
    expect(player.head().atEnd).toBe(false);
    clock.pass(150);
    expect(player.head().atEnd).toBe(true);
  });

  it('starts again from the start when played at the end', () => {
    const player = createPlayer({ clock });
    player.push(outputs(100));
    player.finish();
    player.seek(1);
    player.play();
    expect(player.head()).toMatchObject({ index: 0, playing: true });
  });

  it('spreads out one instant when given a pace, in order', () => {
    const player = createPlayer({ clock });
    player.push(outputs(0, 0, 0));
    player.finish();
    player.play({ pace: 100 });
    expect(player.head().index).toBe(0);
    clock.pass(210);
    expect(player.head().index).toBe(2);
    clock.pass(100);
    expect(player.head().atEnd).toBe(true);
  });

  it('moves only from event to event without glide, and needs no frames for it', () => {
    const player = createPlayer({ clock, glide: false });
    player.push(outputs(0, 500, 900));
    player.finish();
    const seen: number[] = [];
    player.subscribe((head) => seen.push(head.position));
    player.play();
    clock.pass(2000);
    expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3]));
    expect(clock.frames).toBe(0);
  });
});

describe('events that still arrive', () => {
  it('shows what is due at once and never passes what is known', () => {
    const player = createPlayer({ clock });
    player.play();
    player.push(outputs(0));
    expect(player.head().index).toBe(1);
    clock.pass(1000);
    expect(player.head()).toMatchObject({ index: 1, t: 0, atEnd: false, playing: true });
  });

  it('shows a late event on arrival, not its wait once more', () => {
    const player = createPlayer({ clock });
    player.play();
    player.push(outputs(0));
    clock.pass(1000);
    player.push([{ seq: 2, t: 1000, kind: 'output', stream: 'out', text: 'late' }]);
    expect(player.head().index).toBe(2);
  });

  it('keeps an early event for its time', () => {
    const player = createPlayer({ clock });
    player.play();
    player.push(outputs(0, 1000));
    expect(player.head().index).toBe(1);
    clock.pass(1020);
    expect(player.head().index).toBe(2);
  });

  it('ends when the run does', () => {
    const player = createPlayer({ clock });
    player.play();
    player.push(outputs(0));
    expect(player.head().atEnd).toBe(false);
    player.finish();
    expect(player.head()).toMatchObject({ atEnd: true, playing: false });
  });
});

describe('stepping', () => {
  it('never stops between an event and what the loop then held', () => {
    const player = createPlayer({ clock });
    const loop: TraceFact = { kind: 'loop', state: { ready: [], timers: [] } };
    player.push([
      { seq: 1, t: 0, kind: 'started', task: 1 },
      { seq: 2, t: 0, ...loop },
      { seq: 3, t: 0, kind: 'finished', task: 1 },
      { seq: 4, t: 0, ...loop },
    ]);
    player.finish();
    const stops = [1, 1, 1].map(() => (player.step(1), player.head().index));
    expect(stops).toEqual([2, 4, 4]);
    player.step(-1);
    expect(player.head().index).toBe(2);
    player.step(-1);
    expect(player.head().index).toBe(0);
  });

  it('stops the playing', () => {
    const player = createPlayer({ clock });
    player.push(outputs(0, 1000, 2000));
    player.play();
    clock.pass(500);
    player.step(1);
    expect(player.head()).toMatchObject({ position: 2, playing: false });
    clock.pass(5000);
    expect(player.head().position).toBe(2);
  });
});

describe('auto speed', () => {
  it.each([
    [3000, 1],
    [10_000, 1],
    [15_000, 2],
    [160_000, 16],
    [1_000_000, 100],
  ])('replays %d ms at %d×', (duration, expected) => {
    expect(autoSpeed(duration)).toBe(expected);
  });

  it('ends a long run within the limit although its length is known only later', () => {
    const player = createPlayer({ clock, speed: 'auto' });
    player.play();
    player.push(outputs(0, 4000));
    clock.pass(2000);
    player.push([{ seq: 3, t: 3_600_000, kind: 'output', stream: 'out', text: 'hour' }]);
    player.finish();
    expect(player.head().t).toBeCloseTo(2000, -2);
    clock.pass(AUTO_LIMIT_MS);
    expect(player.head().atEnd).toBe(true);
  });
});

it('passes each event once, in order, whatever the batches, seeks aside', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(500), fc.nat(300)), { minLength: 1, maxLength: 40 }),
      fc.constantFrom(0.25, 1, 4, 16, 'auto' as const),
      fc.boolean(),
      (gaps, speed, glide) => {
        const own = new FakeClock();
        const player = createPlayer({ clock: own, speed, glide });
        const seen: number[] = [];
        player.subscribe((head) => seen.push(head.position));
        player.play();
        let t = 0;
        gaps.forEach(([gap, wall], i) => {
          t += gap;
          player.push([{ seq: i + 1, t, kind: 'output', stream: 'out', text: '' }]);
          own.pass(wall);
          expect(player.head().t).toBeLessThanOrEqual(t);
        });
        player.finish();
        own.pass(t * 4 + 100);
        expect(player.head().atEnd).toBe(true);
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
      },
    ),
  );
});
