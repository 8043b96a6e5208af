import { describe, expect, it } from 'vitest';
import {
  badMorning,
  breakfastInPython,
  breakfastInTypeScript,
  turnsOnly,
} from './examples/breakfast';
import { simulate } from './examples/simulate';
import { checkEvents, checkTrace, problemText } from './validate';

/** What is wrong with a trace whose event `index` is overwritten by `change`. */
function problemWith(index: number, change: object): string {
  const trace = structuredClone(breakfastInPython());
  Object.assign(trace.events[index] ?? {}, change);
  const checked = checkTrace(trace);
  return checked.ok ? 'nothing' : problemText(checked.problem);
}

it('takes what producers write', () => {
  for (const trace of [breakfastInPython(), breakfastInTypeScript(), badMorning()]) {
    expect(checkTrace(JSON.parse(JSON.stringify(trace)))).toMatchObject({ ok: true });
  }
  expect(checkEvents(turnsOnly()).ok).toBe(true);
  expect(checkEvents(simulate([[0, 5], [1]], true)).ok).toBe(true);
});

describe('says which event is wrong, and where', () => {
  it.each([
    [
      0,
      { kind: 'begun' },
      /^Event 1 of the trace is wrong at kind: expected one of "created".* got "begun"/,
    ],
    [0, { t: -1 }, /Event 1 .* at t: expected a number of milliseconds, 0 or more, got -1/],
    [4, { t: Number.NaN }, /Event 5 .* at t: .*got null/],
    [3, { seq: 9 }, /Event 4 .* at seq: expected 4, the number after the event before, got 9/],
    [1, { by: 'me' }, /Event 2 .* at by: expected a whole number, 0 or more, got "me"/],
    [1, { line: 0 }, /Event 2 .* at line: expected a whole number, 1 or more, got 0/],
    [3, { state: { ready: [{ task: -2 }], timers: [] } }, /at state\.ready\[0\]\.task: .*got -2/],
    [3, { state: { ready: [], timers: [{ timer: 1 }] } }, /at state\.timers\[0\]\.due: .*nothing/],
    [4, { kind: 'suspended', on: { kind: 'nap' } }, /at on\.kind: expected one of "sleep".*"nap"/],
    [4, { kind: 'suspended', on: { kind: 'sleep', ms: '1' } }, /at on\.ms: .*got "1"/],
    [4, { kind: 'output', stream: 'err', text: '' }, /at stream: expected one of "out".*"err"/],
  ])('event %d with %j', (index, change, expected) => {
    expect(problemWith(index, change)).toMatch(expected);
  });

  it('when time goes back', () => {
    const trace = breakfastInPython();
    const last = trace.events.at(-1);
    if (last) last.t = 10;
    const checked = checkTrace(trace);
    expect(checked.ok ? '' : problemText(checked.problem)).toMatch(/3000 or later.*got 10/);
  });
});

it.each([
  [null, /The trace is wrong: expected an object, got null/],
  [{ ...breakfastInPython(), version: 2 }, /at version: expected one of 1, got 2/],
  [{ ...breakfastInPython(), events: 'none' }, /at events: expected a list, got "none"/],
  [{ ...breakfastInPython(), events: [null] }, /Event 1 of the trace is wrong: expected an object/],
])('refuses what is no trace: %#', (value, expected) => {
  const checked = checkTrace(value);
  expect(checked.ok ? 'nothing' : problemText(checked.problem)).toMatch(expected);
});

it('goes on counting where a batch follows another', () => {
  const { events } = breakfastInPython();
  expect(checkEvents(events.slice(5), 6).ok).toBe(true);
  expect(checkEvents(events.slice(5), 5).ok).toBe(false);
});
