import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, type Spot } from './axis';
import {
  badMorning,
  breakfastInPython,
  breakfastInTypeScript,
  turnsOnly,
} from './examples/breakfast';
import { simulate } from './examples/simulate';
import type { TraceEvent } from './events';
import type { Lane, Timeline } from './picture';
import { timelineOf } from './timeline';

/** `running 0–0, waiting 0–3000, …` for one lane. */
function told({ bars }: Lane): string[] {
  return bars.map((bar) => `${bar.state} ${bar.from.t}–${bar.to.t}`);
}

function laneOf(timeline: Timeline, task: number): Lane {
  const lane = timeline.lanes.find((candidate) => candidate.task === task);
  if (!lane) throw new Error(`no lane for task ${task}`);
  return lane;
}

const precedes = (a: Spot, b: Spot): boolean => a.t < b.t || (a.t === b.t && a.step <= b.step);

describe('the breakfast, natively', () => {
  const timeline = timelineOf(breakfastInTypeScript().events);

  it('has the caller on top, then the calls in the order in which they were made', () => {
    expect(timeline.lanes.map(({ task, name, nth }) => [task, name, nth])).toEqual([
      [0, undefined, undefined],
      [1, 'brew', 1],
      [2, 'brew', 2],
    ]);
  });

  it('shows that a call runs at once while its caller is on the stack', () => {
    expect(told(laneOf(timeline, 0)).map((bar) => bar.split(' ')[0])).toEqual([
      'running',
      'calling',
      'running',
      'calling',
      'waiting',
      'running',
    ]);
    expect(told(laneOf(timeline, 2))).toEqual([
      'running 0–0',
      'waiting 0–1000',
      'running 1000–1000',
    ]);
  });

  it('says what is waited for', () => {
    const waits = timeline.lanes.flatMap((lane) => lane.bars.flatMap((bar) => bar.on ?? []));
    expect(waits.map((on) => on.kind)).toEqual(['group', 'sleep', 'sleep']);
  });

  it('draws an arrow for each call and for the call that woke the caller', () => {
    expect(timeline.arrows.map(({ kind, from, to }) => `${kind} ${from}→${to}`)).toEqual([
      'created 0→1',
      'created 0→2',
      'woke 1→0',
    ]);
  });
});

describe('the breakfast on asyncio', () => {
  const timeline = timelineOf(breakfastInPython().events);

  it('shows tasks standing in the ready queue before they begin', () => {
    expect(told(laneOf(timeline, 3))[0]).toBe('ready 0–0');
  });

  it('shows the caller as calling, never as running, while the loop waits', () => {
    const caller = laneOf(timeline, 0);
    expect(caller.bars.filter((bar) => bar.state === 'running' && bar.to.t > bar.from.t)).toEqual(
      [],
    );
    expect(caller.bars.some((bar) => bar.state === 'calling' && bar.to.t === 3000)).toBe(true);
  });
});

describe('the bad morning', () => {
  const timeline = timelineOf(badMorning().events);

  it('shows the blocked stretch from where the blocking code began', () => {
    expect(timeline.blocked).toMatchObject([{ ms: 1200, task: 3, line: 12, to: { t: 1200 } }]);
    const [sum] = laneOf(timeline, 3).bars;
    expect(timeline.blocked[0]?.from.t).toBe(sum?.from.t);
  });

  it('marks errors and cancellations', () => {
    const kinds = (task: number): string[] => laneOf(timeline, task).marks.map(({ kind }) => kind);
    expect(kinds(1)).toContain('failed');
    expect(kinds(2)).toEqual(['created', 'cancel-requested', 'resumed', 'output', 'cancelled']);
  });
});

it('keeps the order of what happens within one instant visible', () => {
  const { lanes, axis } = timelineOf(turnsOnly());
  const runs = lanes
    .flatMap((lane) => lane.bars.map((bar) => ({ task: lane.task, ...bar })))
    .filter((bar) => bar.state === 'running' && bar.task > 0)
    .sort((a, b) => a.from.step - b.from.step);
  expect(runs.map((bar) => bar.task)).toEqual([1, 2, 1, 2]);
  expect(axis.instants).toHaveLength(1);
});

it('draws a run that was cut off anywhere', () => {
  const { events } = badMorning();
  for (let k = 0; k <= events.length; k++) {
    expect(() => timelineOf(events.slice(0, k))).not.toThrow();
  }
});

const plans = fc.array(fc.array(fc.constantFrom(0, 1, 5, 50, 1000), { maxLength: 5 }), {
  maxLength: 6,
});

describe('whatever ran', () => {
  const eachRun = (check: (events: TraceEvent[]) => void): void =>
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, knowsLoop) => check(simulate(plan, knowsLoop))),
    );

  it('never lets two tasks have the turn at once', () => {
    eachRun((events) => {
      const runs = timelineOf(events)
        .lanes.flatMap((lane) => lane.bars)
        .filter((bar) => bar.state === 'running')
        .sort((a, b) => a.from.t - b.from.t || a.from.step - b.from.step);
      runs.forEach((bar, i) => {
        const next = runs[i + 1];
        if (next) expect(precedes(bar.to, next.from)).toBe(true);
      });
    });
  });

  it('has bars of a lane follow each other without overlap, each with a width', () => {
    eachRun((events) => {
      const { axis, lanes } = timelineOf(events);
      const scale = scaleOf(axis);
      for (const { bars } of lanes) {
        bars.forEach((bar, i) => {
          const from = scale.place(bar.from);
          const to = scale.place(bar.to);
          expect(to.steps > from.steps || to.share > from.share).toBe(true);
          const next = bars[i + 1];
          if (next) expect(precedes(bar.to, next.from)).toBe(true);
        });
      }
    });
  });

  it('places later events never to the left of earlier ones', () => {
    eachRun((events) => {
      const { axis, spots } = timelineOf(events);
      const scale = scaleOf(axis);
      const places = spots.map((spot) => scale.place(spot));
      places.forEach((place, i) => {
        const next = places[i + 1];
        if (!next) return;
        expect(next.steps).toBeGreaterThanOrEqual(place.steps);
        expect(next.share).toBeGreaterThanOrEqual(place.share);
      });
    });
  });

  it('draws as many resumptions as the trace has', () => {
    eachRun((events) => {
      const { lanes } = timelineOf(events);
      const drawn = lanes.flatMap((lane) => lane.marks).filter(({ kind }) => kind === 'resumed');
      expect(drawn).toHaveLength(events.filter(({ kind }) => kind === 'resumed').length);
    });
  });
});
