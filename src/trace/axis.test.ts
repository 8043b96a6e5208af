import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, offsetOf, scaleOf, ticks } from './axis';

describe('the scale', () => {
  const breakfast = {
    duration: 3000,
    instants: [
      { t: 0, steps: 10 },
      { t: 1000, steps: 4 },
      { t: 3000, steps: 6 },
    ],
  };

  it('puts a time behind everything that happened before it', () => {
    const scale = scaleOf(breakfast);
    expect(scale.place({ t: 0, step: 3 })).toEqual({ steps: 3, share: 0 });
    expect(scale.place({ t: 500, step: 0 })).toEqual({ steps: 10, share: 1 / 6 });
    expect(scale.place({ t: 1000, step: 0 })).toEqual({ steps: 10, share: 1 / 3 });
    expect(scale.place({ t: 3000, step: 6 })).toEqual({ steps: 20, share: 1 });
  });

  it('fills the width exactly', () => {
    const scale = scaleOf(breakfast);
    expect(offsetOf({ steps: 20, share: 1 }, scale, 500)).toBeCloseTo(500);
    expect(offsetOf({ steps: 0, share: 0 }, scale, 500)).toBe(0);
  });

  it('shows the same time of two runs at the same place, however much happened in each', () => {
    const busy = {
      duration: 3000,
      instants: [
        { t: 0, steps: 40 },
        { t: 1000.01, steps: 2 },
      ],
    };
    const scale = scaleOf(breakfast, busy);
    expect(scale.steps).toBe(40 + 4 + 6);
    expect(scale.place({ t: 1000, step: 0 }).steps).toBe(40);
    expect(scale.place({ t: 1000.01, step: 0 }).steps).toBe(40);
    expect(scale.place({ t: 3000, step: 0 }).steps).toBe(44);
  });

  it('never places a later time to the left of an earlier one', () => {
    const axes = fc.array(
      fc.array(fc.tuple(fc.nat(5000), fc.nat(20)), { minLength: 1, maxLength: 8 }),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(axes, fc.nat(5000), fc.nat(5000), (runs, a, b) => {
        const scale = scaleOf(
          ...runs.map((run) => {
            const times = new Map(run);
            const instants = [...times]
              .sort(([s], [t]) => s - t)
              .map(([t, steps]) => ({ t, steps }));
            return { duration: instants.at(-1)?.t ?? 0, instants };
          }),
        );
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((t) =>
          scale.place({ t, step: 0 }),
        );
        expect(late?.steps).toBeGreaterThanOrEqual(early?.steps ?? 0);
        expect(late?.share).toBeGreaterThanOrEqual(early?.share ?? 0);
      }),
    );
  });
});

describe('ticks', () => {
  it.each([
    [3000, 8, [0, 500, 1000, 1500, 2000, 2500, 3000]],
    [3000, 4, [0, 1000, 2000, 3000]],
    [70, 8, [0, 10, 20, 30, 40, 50, 60, 70]],
    [0, 8, [0]],
  ])('for %d ms with room for %d', (duration, most, expected) => {
    expect(ticks(duration, most).map(({ t }) => t)).toEqual(expected);
  });

  it('are round, few, and about half of them coarse, for any length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 2, max: 10 }),
        (d, most) => {
          const all = ticks(d, most);
          expect(all.length).toBeLessThanOrEqual(most + 1);
          expect(all.at(-1)?.t).toBeLessThanOrEqual(d);
          expect(all.filter(({ coarse }) => coarse).length).toBeLessThanOrEqual(most / 2 + 2);
        },
      ),
    );
  });
});

it.each([
  [1500, 3000, '1.5 s'],
  [3000, 3000, '3 s'],
  [0, 3000, '0 s'],
  [500, 500, '500 ms'],
  [0.25, 5, '0.25 ms'],
  [61_234, 120_000, '61 s'],
])('writes %d of %d as %s', (t, span, text) => {
  expect(formatTime(t, span)).toBe(text);
});
