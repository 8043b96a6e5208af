/**
 * The playhead of a timeline: where in the run we are, and how that moves with the clock.
 *
 *     const player = createPlayer({ clock });
 *     player.subscribe((head) => show(head.index));
 *     player.push(events);   // as often as events arrive
 *     player.finish();       // the run is over
 *     player.play();
 *
 * A *position* counts events: 0 is before the first one, `n` is after all of them, and 2.5 is half
 * of the way (in time) from the second to the third. Playing moves the position so that every event
 * is passed at its own time on the run's clock, divided by the speed. Events may still be arriving:
 * the playhead stops at the last one known, and time goes on meanwhile, so an event that arrives late
 * is passed at once, and one that arrives early waits for its time.
 *
 * Nothing here knows React, the DOM or a real clock: `clock` is given, so tests give their own.
 */
import type { TraceEvent } from './events';

/** Where time comes from. Each scheduling function gives back a function that cancels it. */
export interface PlayerClock {
  /** Wall clock, milliseconds from any origin. */
  now(): number;
  /** Calls back before the next repaint. */
  frame(callback: () => void): () => void;
  /** Calls back when `ms` milliseconds have passed. */
  after(ms: number, callback: () => void): () => void;
}

/** A factor on the run's clock, or `auto`: real speed unless that would take longer than 10 s. */
export type Speed = number | 'auto';

/** The speeds that a reader can choose, real speed being 1. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** The longest that a replay at speed `auto` takes, in milliseconds. */
export const AUTO_LIMIT_MS = 10_000;

/** Steps of one instant that get the full pace when playing; later ones pass faster. */
const UNHURRIED_STEPS = 12;
const HURRY = 8;

/** What a listener hears. */
export interface Playhead {
  /** `index + between`. */
  position: number;
  /** How many events have happened: `events[index - 1]` is the latest. */
  index: number;
  /** How far it is to the next event, from 0 up to (not including) 1. */
  between: number;
  /** Milliseconds on the run's clock. */
  t: number;
  playing: boolean;
  /** True when the run is over and the playhead stands behind its last event. */
  atEnd: boolean;
  /** The factor in force; for `auto`, what it came to. */
  speed: number;
}

/** See the head of this file. */
export interface Player {
  /** Adds events, in order. While playing, those that are due are passed before this returns. */
  push(events: readonly TraceEvent[]): void;
  /** No more events will come. */
  finish(): void;
  /**
   * Moves from here on, or from the start if at the end. `pace` is the least time (ms at speed 1) that
   * each event takes, so that what happened within one instant can be followed; 0 is the truth.
   */
  play(options?: { pace?: number }): void;
  pause(): void;
  /** Goes to a position (clamped to what is known). Playing goes on from there. */
  seek(position: number): void;
  /** Stops playing and goes one stop forward (1) or back (-1). See `isStop`. */
  step(direction: 1 | -1): void;
  setSpeed(speed: Speed): void;
  /** False: only move from event to event, for readers who prefer reduced motion. */
  setGlide(glide: boolean): void;
  /** The same object until something changes. */
  head(): Playhead;
  /** Number of events known. */
  length(): number;
  /** Calls `listener` after every change; gives back a function that ends this. */
  subscribe(listener: (head: Playhead) => void): () => void;
  /** Cancels what is scheduled and forgets all listeners. */
  dispose(): void;
}

/**
 * Whether stepping stops behind `event` when `next` follows it: a `loop` event belongs to the event
 * before it, so nobody should see one without the other.
 */
export function isStop(next: TraceEvent | undefined): boolean {
  return next?.kind !== 'loop';
}

/**
 * The factor at which `durationMs` of a run is replayed by `auto`: the smallest of 1, 2, 4, 8, 16 that
 * brings it within `AUTO_LIMIT_MS`, or whatever larger factor does.
 */
export function autoSpeed(durationMs: number): number {
  const fitting = SPEEDS.find((speed) => speed >= 1 && durationMs / speed <= AUTO_LIMIT_MS);
  return fitting ?? durationMs / AUTO_LIMIT_MS;
}

/**
 * Makes a player at position 0, paused.
 *
 * @param options.clock where time comes from
 * @param options.speed 1 when left out
 * @param options.glide whether to report positions between events (default true)
 */
export function createPlayer(options: {
  clock: PlayerClock;
  speed?: Speed;
  glide?: boolean;
}): Player {
  const { clock } = options;
  const events: TraceEvent[] = [];
  /** When each event is passed, in milliseconds of playing at speed 1. Never decreases. */
  let due: number[] = [];
  const listeners = new Set<(head: Playhead) => void>();
  let speed: Speed = options.speed ?? 1;
  let glide = options.glide ?? true;
  let pace = 0;
  let stepsInInstant = 0;
  let finished = false;
  let playing = false;
  let position = 0;
  let anchor = { wall: 0, played: 0 };
  let latest: Playhead | undefined;
  let cancelScheduled = (): void => {};

  const dueAt = (index: number): number => due[index - 1] ?? 0;
  const timeAt = (index: number): number => events[index - 1]?.t ?? 0;
  const factor = (): number => (speed === 'auto' ? autoSpeed(dueAt(due.length)) : speed);

  /** Value at a position between two events, given the value at each number of events. */
  function between(at: (index: number) => number): number {
    const index = Math.floor(position);
    const share = position - index;
    return share === 0 ? at(index) : at(index) + share * (at(index + 1) - at(index));
  }

  function head(): Playhead {
    const index = Math.floor(position);
    const now: Playhead = {
      position,
      index,
      between: position - index,
      t: between(timeAt),
      playing,
      atEnd: finished && position === events.length,
      speed: factor(),
    };
    const keys = Object.keys(now) as Array<keyof Playhead>;
    if (!keys.every((key) => now[key] === latest?.[key])) latest = now;
    return latest ?? now;
  }

  function schedule(event: TraceEvent): void {
    const index = due.length;
    const wait = event.t - timeAt(index);
    stepsInInstant = wait > 0 ? 0 : stepsInInstant;
    let least = 0;
    if (isStop(event)) {
      least = stepsInInstant < UNHURRIED_STEPS ? pace : pace / HURRY;
      stepsInInstant += 1;
    }
    due.push(dueAt(index) + Math.max(wait, least));
  }

  /** The position that belongs to a time of playing, never before the one we have. */
  function positionAt(played: number): number {
    let index = Math.floor(position);
    while (index < due.length && dueAt(index + 1) <= played) index += 1;
    if (index === due.length || !glide) return Math.max(position, index);
    const gap = dueAt(index + 1) - dueAt(index);
    return Math.max(position, index + Math.min((played - dueAt(index)) / gap, 1 - 1e-9));
  }

  /** Time of playing by the clock; runs ahead of the playhead while events are awaited. */
  function playedNow(): number {
    return anchor.played + (clock.now() - anchor.wall) * factor();
  }

  function dropAnchor(): void {
    anchor = { wall: clock.now(), played: between(dueAt) };
  }

  function notify(): void {
    const now = head();
    for (const listener of [...listeners]) listener(now);
  }

  function advance(): void {
    cancelScheduled();
    if (!playing) return;
    const played = playedNow();
    const before = position;
    position = positionAt(played);
    if (position < events.length) {
      const wait = Math.ceil(Math.max(0, dueAt(Math.floor(position) + 1) - played) / factor());
      cancelScheduled = glide ? clock.frame(advance) : clock.after(wait, advance);
    } else if (finished) {
      playing = false;
    }
    if (position !== before || !playing) notify();
  }

  /** Goes on from here with the settings of now, and says so. */
  function goOn(): void {
    dropAnchor();
    notify();
    if (playing) advance();
  }

  function seek(target: number): void {
    position = Math.min(Math.max(target, 0), events.length);
    goOn();
  }

  return {
    push(more) {
      anchor = { wall: clock.now(), played: playedNow() }; // more events may change an `auto` factor
      for (const event of more) {
        schedule(event);
        events.push(event);
      }
      if (playing) advance();
    },
    finish() {
      finished = true;
      if (playing) advance();
      else notify();
    },
    play({ pace: wanted = 0 } = {}) {
      if (playing) return;
      if (finished && position === events.length) position = 0;
      pace = wanted;
      due = [];
      stepsInInstant = 0;
      events.forEach(schedule);
      playing = true;
      goOn();
    },
    pause() {
      advance();
      cancelScheduled();
      if (!playing) return;
      playing = false;
      notify();
    },
    seek,
    step(direction) {
      cancelScheduled();
      playing = false;
      let target = direction > 0 ? Math.floor(position) + 1 : Math.ceil(position) - 1;
      while (target > 0 && target < events.length && !isStop(events[target])) target += direction;
      seek(target);
    },
    setSpeed(wanted) {
      advance();
      speed = wanted;
      goOn();
    },
    setGlide(wanted) {
      glide = wanted;
      if (playing) advance();
    },
    head,
    length: () => events.length,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      cancelScheduled();
      playing = false;
      listeners.clear();
    },
  };
}
