import { afterEach, expect, test } from 'vitest';
import type { TraceFact } from '../trace/events';
import { createTask, gather, Lock, run, setTraceSink, sleep, type TraceSink } from 'asyncio';

afterEach(() => setTraceSink(null));

class Recorder implements TraceSink {
  readonly facts: Array<TraceFact & { t: number }> = [];
  current = 0;
  private tasks = 0;
  private timers = 0;

  emit(fact: TraceFact, t: number): void {
    this.facts.push({ ...fact, t });
  }
  nextTask(): number {
    return ++this.tasks;
  }
  nextTimer(): number {
    return ++this.timers;
  }
  of<K extends TraceFact['kind']>(kind: K): Array<Extract<TraceFact, { kind: K }> & { t: number }> {
    return this.facts.filter(
      (fact): fact is Extract<TraceFact, { kind: K }> & { t: number } => fact.kind === kind,
    );
  }
}

function record(
  main: () => Generator<never, unknown, unknown> | ReturnType<typeof sleep>,
): Recorder {
  const recorder = new Recorder();
  setTraceSink(recorder);
  run(main());
  return recorder;
}

test('tells the life of a task that sleeps', () => {
  const kinds = record(() => sleep(0.5)).facts.filter(({ kind }) => kind !== 'loop');
  expect(kinds).toEqual([
    { kind: 'created', task: 1, name: expect.any(String) as string, by: 0, t: 0 },
    { kind: 'ready', task: 1, by: { kind: 'task', task: 0 }, t: 0 },
    { kind: 'started', task: 1, t: 0 },
    {
      kind: 'timer-set',
      timer: 1,
      due: 500,
      task: 1,
      label: 'setResultUnlessCancelled',
      t: 0,
    },
    { kind: 'suspended', task: 1, on: { kind: 'sleep', ms: 500, timer: 1 }, t: 0 },
    { kind: 'idle', until: 500, t: 0 },
    { kind: 'timer-fired', timer: 1, t: 500 },
    { kind: 'ready', task: 1, by: { kind: 'timer', timer: 1 }, t: 500 },
    { kind: 'resumed', task: 1, by: { kind: 'timer', timer: 1 }, t: 500 },
    { kind: 'finished', task: 1, t: 500 },
  ]);
});

test('says what each task waits for, and who woke it', () => {
  function* holder(lock: Lock) {
    yield* lock.acquire();
    yield* sleep(1);
    lock.release();
  }
  function* main() {
    const lock = new Lock();
    yield* gather(holder(lock), holder(lock));
  }
  const recorder = record(main);
  const waits = recorder.of('suspended').map(({ task, on }) => [task, on]);
  expect(waits).toEqual([
    [1, { kind: 'group', how: 'gather', tasks: [2, 3], count: 2 }],
    [2, { kind: 'sleep', ms: 1000, timer: 1 }],
    [3, { kind: 'object', label: 'lock' }],
    [3, { kind: 'sleep', ms: 1000, timer: 2 }],
  ]);
  const wakes = recorder.of('resumed').map(({ task, by, t }) => [t, task, by]);
  expect(wakes).toEqual([
    [1000, 2, { kind: 'timer', timer: 1 }],
    [1000, 3, { kind: 'task', task: 2 }],
    [2000, 3, { kind: 'timer', timer: 2 }],
    [2000, 1, { kind: 'task', task: 3 }],
  ]);
});

test('shows the ready queue and the timers exactly', () => {
  function* main() {
    createTask(sleep(2));
    createTask(sleep(1));
    yield* sleep(0);
  }
  const states = record(main as never)
    .of('loop')
    .map(({ state }) => state);
  expect(states).toContainEqual({ ready: [{ task: 2 }, { task: 3 }], timers: [] });
  expect(states).toContainEqual({
    ready: [{ task: 1 }],
    timers: [
      { timer: 2, due: 1000, label: 'setResultUnlessCancelled' },
      { timer: 1, due: 2000, label: 'setResultUnlessCancelled' },
    ],
  });
});

test('knows which task runs now', () => {
  const recorder = new Recorder();
  setTraceSink(recorder);
  const seen: number[] = [recorder.current];
  run(
    (function* () {
      seen.push(recorder.current);
      yield* createTask(
        (function* () {
          seen.push(recorder.current);
        })(),
      );
      seen.push(recorder.current);
    })(),
  );
  seen.push(recorder.current);
  expect(seen).toEqual([0, 1, 2, 1, 0]);
});

test('tells requests to cancel and cancellations', () => {
  function* main() {
    const task = createTask(sleep(9));
    yield* sleep(1);
    task.cancel('enough');
    yield* sleep(0);
  }
  const recorder = record(main);
  expect(recorder.of('cancel-requested')).toEqual([
    { kind: 'cancel-requested', task: 2, by: 1, message: 'enough', t: 1000 },
  ]);
  expect(recorder.of('cancelled').map(({ task, t }) => [task, t])).toEqual([[2, 1000]]);
  expect(recorder.of('timer-cancelled').map(({ timer }) => timer)).toEqual([2]);
});
