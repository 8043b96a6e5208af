import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf } from './axis';
import { badMorning, breakfastInPython, breakfastInTypeScript } from './examples/breakfast';
import { simulate } from './examples/simulate';
import { summarize } from './summarize';
import { MOST_LANES, unpack } from './summary';
import { timelineOf } from './timeline';

/** A summary as it arrives in a page: through JSON. */
const through = (events: ReturnType<typeof simulate>): ReturnType<typeof unpack> =>
  unpack(JSON.parse(JSON.stringify(summarize({ events }))) as ReturnType<typeof summarize>);

describe.each([
  ['natively', breakfastInTypeScript()],
  ['on asyncio', breakfastInPython()],
  ['on a bad morning', badMorning()],
])('breakfast %s', (_, { events }) => {
  it('is the same picture when it comes out of its summary', () => {
    const still = through(events);
    const { axis, lanes, arrows, blocked } = timelineOf(events);
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(plain(still.axis)).toEqual(plain(axis));
    expect(plain(still.lanes)).toEqual(plain(lanes));
    expect(plain(still.arrows)).toEqual(plain(arrows));
    expect(plain(still.blocked)).toEqual(plain(blocked));
    expect(still.events).toBe(events.length);
  });

  it('is small', () => {
    const summary = JSON.stringify(summarize({ events }));
    expect(gzipSync(summary).length).toBeLessThan(800);
    expect(summary.length).toBeLessThan(JSON.stringify(events).length / 2);
  });
});

it('says what the producer knows of the loop', () => {
  expect(through(breakfastInPython().events).knows).toEqual({ ready: true, timers: true });
  expect(through(breakfastInTypeScript().events).knows).toEqual({ ready: false, timers: true });
  expect(through(badMorning().events).knows).toEqual({ ready: false, timers: false });
});

it('stays small for a long run: counts the lanes that it leaves out, joins what is too close', () => {
  const plan = Array.from({ length: 200 }, (_, i) => Array.from({ length: 8 }, () => (i * 7) % 50));
  const events = simulate(plan, true);
  const still = through(events);
  expect(still.lanes).toHaveLength(MOST_LANES);
  expect(still.lanes.length + still.more).toBe(201);
  expect(JSON.stringify(summarize({ events })).length).toBeLessThan(25_000);
});

it('keeps bars of a lane in order and within the picture, whatever ran', () => {
  const plans = fc.array(fc.array(fc.constantFrom(0, 1, 3, 900), { maxLength: 30 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(plans, (plan) => {
      const still = through(simulate(plan, true));
      const scale = scaleOf(still.axis);
      for (const lane of still.lanes) {
        let before = { steps: 0, share: 0 };
        for (const bar of lane.bars) {
          for (const place of [scale.place(bar.from), scale.place(bar.to)]) {
            expect(place.steps).toBeGreaterThanOrEqual(before.steps);
            expect(place.share).toBeGreaterThanOrEqual(before.share - 1e-9);
            before = place;
          }
        }
        expect(before.steps).toBeLessThanOrEqual(scale.steps);
      }
    }),
    { numRuns: 50 },
  );
});
