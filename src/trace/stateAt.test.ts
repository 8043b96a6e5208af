import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from './events';
import { badMorning, breakfastInPython, breakfastInTypeScript } from './examples/breakfast';
import { simulate } from './examples/simulate';
import { stateAt, type Moment } from './stateAt';

/** The moment behind the last event that matches. */
function behind(events: TraceEvent[], matches: (event: TraceEvent) => boolean): Moment {
  return stateAt(events, events.findLastIndex(matches) + 1);
}

const printed =
  (text: string) =>
  (event: TraceEvent): boolean =>
    event.kind === 'output' && event.text === text;

describe('when the tea is ready', () => {
  const { events } = breakfastInPython();
  const moment = behind(events, printed('tea: 完成'));

  it('says who runs, and at which line', () => {
    expect(moment.running).toMatchObject({ name: 'tea', line: 6 });
    expect(moment.t).toBe(1000);
  });

  it('says who is paused where, with the locals', () => {
    const coffee = moment.paused.find((task) => task.name === 'coffee');
    expect(coffee).toMatchObject({ line: 5, on: { kind: 'sleep', ms: 3000 } });
    expect(coffee?.locals).toEqual([
      { name: 'name', value: "'coffee'" },
      { name: 'seconds', value: '3' },
    ]);
  });

  it('knows the loop: nobody is ready, one timer is set', () => {
    expect(moment.ready).toEqual([]);
    expect(moment.timers).toMatchObject([{ due: 3000, task: 2 }]);
  });

  it('has exactly what was printed so far', () => {
    expect(moment.output.map(({ text }) => text)).toEqual([
      'coffee: 開始',
      'tea: 開始',
      'tea: 完成',
    ]);
  });
});

describe('what the producer does not know', () => {
  it('is absent: native TypeScript knows its timers by due time, but no ready queue', () => {
    const moment = behind(
      breakfastInTypeScript().events,
      (event) => event.kind === 'idle' && event.t === 0,
    );
    expect(moment.ready).toBeUndefined();
    expect(moment.timers?.map(({ due }) => due)).toEqual([1000, 3000]);
  });

  it('is absent from the very start: no timers where none are reported', () => {
    expect(stateAt(badMorning().events, 3).timers).toBeUndefined();
  });
});

it('lets the caller of a running call wait on the stack', () => {
  const moment = behind(breakfastInTypeScript().events, printed('coffee: 開始'));
  expect(moment.running).toMatchObject({ task: 1, line: 4 });
  expect(moment.tasks[0]).toMatchObject({ task: 0, status: 'calling' });
});

it('has nobody running while the loop waits for a timer', () => {
  const moment = behind(breakfastInPython().events, ({ kind }) => kind === 'idle');
  expect(moment.running).toBeUndefined();
  expect(moment.idleUntil).toBe(3000);
});

it('says how each task ended', () => {
  const { tasks } = stateAt(badMorning().events, Infinity);
  expect(tasks.map(({ status }) => status)).toEqual([
    'finished',
    'failed',
    'cancelled',
    'finished',
  ]);
});

it('never has two tasks running, nor output that shrinks, at any position of any run', () => {
  const plans = fc.array(fc.array(fc.constantFrom(0, 1, 40), { maxLength: 4 }), { maxLength: 5 });
  fc.assert(
    fc.property(plans, fc.boolean(), (plan, knowsLoop) => {
      const events = simulate(plan, knowsLoop);
      let lines = 0;
      for (let k = 0; k <= events.length; k++) {
        const { tasks, output, ready } = stateAt(events, k);
        expect(tasks.filter(({ status }) => status === 'running').length).toBeLessThanOrEqual(1);
        expect(output.length).toBeGreaterThanOrEqual(lines);
        expect(ready === undefined).toBe(!knowsLoop || !events.some((e) => e.kind === 'loop'));
        lines = output.length;
      }
    }),
    { numRuns: 40 },
  );
});
