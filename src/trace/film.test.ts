import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakfastInPython, breakfastInTypeScript } from './examples/breakfast';
import { simulate } from './examples/simulate';
import { countAt, filmOf, offsetAt, playheadPlace, positionAt, positionOf } from './film';

describe('two runs on one axis', () => {
  const python = breakfastInPython().events;
  const typescript = breakfastInTypeScript().events;
  const film = filmOf([python, typescript]);

  it('plays all events of both, each run in its own order, by time', () => {
    expect(film.events).toHaveLength(python.length + typescript.length);
    [python, typescript].forEach((events, run) => {
      expect(film.events.filter((_, i) => film.owners[i] === run)).toEqual(events);
    });
    const times = film.events.map(({ t }) => t);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('counts what has happened in each', () => {
    const index = film.events.findIndex(({ t }) => t >= 3000);
    [python, typescript].forEach((events, run) => {
      expect(countAt(film, run, index)).toBe(events.filter(({ t }) => t < 3000).length);
      expect(countAt(film, run, film.events.length)).toBe(events.length);
    });
  });

  it('lets the playheads of both stand at the same place while time passes', () => {
    const index = film.events.findIndex(({ t }) => t >= 3000);
    expect(playheadPlace(film, 0, index, 2000)).toEqual(playheadPlace(film, 1, index, 2000));
  });

  it('finds the position behind an event of either', () => {
    const position = positionOf(film, 1, 5);
    expect(film.events[position - 1]).toEqual(typescript[4]);
  });
});

it('takes a scrubber back to where it was', () => {
  const plans = fc.array(fc.array(fc.constantFrom(0, 1, 40), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(plans, fc.nat(800), (plan, offset) => {
      const film = filmOf([simulate(plan, true)]);
      const position = positionAt(film, offset, 800);
      const index = Math.floor(position);
      const from = film.events[index - 1]?.t ?? 0;
      const to = film.events[index]?.t ?? from;
      const there = offsetAt(film, index, from + (position - index) * (to - from), 800);
      expect(there).toBeLessThanOrEqual(offset + 1);
      if (index < film.events.length) {
        expect(offsetAt(film, index + 1, to, 800)).toBeGreaterThanOrEqual(offset - 1);
      }
    }),
  );
});
