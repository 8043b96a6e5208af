import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakfastInPython } from '../../trace/examples/breakfast';
import { compare, eventOf, moved, shuffled } from './prediction';

const anyLines = fc.array(fc.constantFrom('a', 'b', 'c', '開始', ''), { maxLength: 8 });

describe('shuffled', () => {
  it('offers every line once, and the same order every time', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const order = shuffled(lines);
        expect([...order].sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
        expect(shuffled([...lines])).toEqual(order);
      }),
    );
  });

  it('never gives the answer away where there is one to give', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const offered = shuffled(lines).map((i) => lines[i]);
        if (new Set(lines).size > 1) expect(offered).not.toEqual(lines);
      }),
    );
  });
});

describe('moved', () => {
  it.each([
    [0, 2, [1, 2, 0, 3]],
    [3, 0, [3, 0, 1, 2]],
    [1, 1, [0, 1, 2, 3]],
    [2, 9, [0, 1, 3, 2]],
    [1, -4, [1, 0, 2, 3]],
  ])('takes the line at %d to %d', (from, to, expected) => {
    expect(moved([0, 1, 2, 3], from, to)).toEqual(expected);
  });
});

describe('compare', () => {
  it('finds nothing where all went as predicted', () => {
    expect(compare(['a', 'b'], ['a', 'b'])).toBeUndefined();
  });

  it.each([
    [['a', 'b', 'c'], ['a', 'c', 'b'], { at: 1, predicted: 'b', actual: 'c' }],
    [['a', 'b'], ['a'], { at: 1, predicted: 'b', actual: undefined }],
    [['a'], ['a', 'b'], { at: 1, predicted: undefined, actual: 'b' }],
  ])('finds the first place where %j and %j differ', (prediction, actual, difference) => {
    expect(compare(prediction, actual)).toEqual(difference);
  });
});

it('points at the very line on the timeline', () => {
  const { events } = breakfastInPython();
  const text = (at: number): string | undefined => {
    const seq = eventOf({ at }, events);
    const event = events.find((candidate) => candidate.seq === seq);
    return event?.kind === 'output' ? event.text : undefined;
  };
  expect(text(2)).toBe('tea: 完成');
  expect(text(99)).toBe('coffee: 完成');
  expect(eventOf({ at: 0 }, [])).toBeUndefined();
});
