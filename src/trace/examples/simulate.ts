/**
 * Makes traces of any size for tests and benchmarks: a tiny event loop that runs sleeping tasks.
 */
import type { LoopState, TaskId, TimerId, TraceEvent, TraceFact } from '../events';

/** Numbers facts and stamps them with a clock that the caller moves. */
export class Recorder {
  readonly events: TraceEvent[] = [];
  t = 0;

  add(...facts: TraceFact[]): this {
    for (const fact of facts) {
      this.events.push({ ...fact, seq: this.events.length + 1, t: this.t });
    }
    return this;
  }

  /** The clock shows `t` milliseconds from now on. */
  at(t: number): this {
    this.t = t;
    return this;
  }
}

/**
 * The trace of a program in which the caller creates one task for each entry of `plan` and awaits them
 * all; each task sleeps for the given numbers of milliseconds (0 is one turn of the loop) in order and
 * prints a line after each.
 *
 * @param knowsLoop whether to write the loop's hands too, as `src/asyncio` does
 */
export function simulate(plan: readonly (readonly number[])[], knowsLoop: boolean): TraceEvent[] {
  const trace = new Recorder();
  const ready: TaskId[] = [];
  let timers: Array<{ timer: TimerId; due: number; task: TaskId }> = [];
  const done = new Map<TaskId, number>();
  let lastTimer = 0;

  const loop = (): void => {
    if (!knowsLoop) return;
    const state: LoopState = { ready: ready.map((task) => ({ task })), timers: [...timers] };
    trace.add({ kind: 'loop', state });
  };
  const makeReady = (task: TaskId, by?: TaskId): void => {
    ready.push(task);
    if (knowsLoop) {
      trace.add({ kind: 'ready', task, by: by === undefined ? by : { kind: 'task', task: by } });
    }
    loop();
  };

  trace.add({ kind: 'started', task: 0, line: 1 });
  const tasks = plan.map((_, i) => i + 1);
  for (const task of tasks) {
    trace.add({ kind: 'created', task, name: `worker-${task}`, by: 0, line: 2 });
    makeReady(task);
  }
  const on = { kind: 'group', how: 'gather', tasks, count: tasks.length } as const;
  trace.add({ kind: 'suspended', task: 0, line: 3, on: { ...on, tasks: [...on.tasks] } });
  if (tasks.length === 0) makeReady(0);

  while (ready.length > 0 || timers.length > 0) {
    if (ready.length === 0) {
      const due = Math.min(...timers.map((timer) => timer.due));
      trace.add({ kind: 'idle', until: due }).at(due);
      const fired = timers.filter((timer) => timer.due === due);
      timers = timers.filter((timer) => timer.due > due);
      for (const { timer, task } of fired) {
        trace.add({ kind: 'timer-fired', timer });
        makeReady(task);
      }
    }
    const task = ready.shift() ?? 0;
    loop();
    if (task === 0) {
      trace.add({ kind: 'resumed', task, line: 3 }, { kind: 'finished', task });
      continue;
    }
    const steps = plan[task - 1] ?? [];
    const step = done.get(task);
    if (step === undefined) {
      trace.add({ kind: 'started', task, line: 6 });
    } else {
      trace.add({ kind: 'resumed', task, line: 7 });
      trace.add({ kind: 'output', stream: 'out', text: `${task}: ${step}`, task, line: 8 });
    }
    const next = step === undefined ? 0 : step + 1;
    done.set(task, next);
    const ms = steps[next];
    if (ms === undefined) {
      trace.add({ kind: 'finished', task });
      if (tasks.every((other) => (done.get(other) ?? -1) >= (plan[other - 1]?.length ?? 0))) {
        makeReady(0, task);
      }
    } else if (ms === 0) {
      trace.add({ kind: 'suspended', task, line: 7, on: { kind: 'turn' } });
      makeReady(task);
    } else {
      lastTimer += 1;
      timers.push({ timer: lastTimer, due: trace.t + ms, task });
      timers.sort((a, b) => a.due - b.due || a.timer - b.timer);
      trace.add({ kind: 'timer-set', timer: lastTimer, due: trace.t + ms, task, line: 7 });
      const chain = [{ name: 'worker', line: 7, locals: [{ name: 'step', value: String(next) }] }];
      const sleep = { kind: 'sleep', ms, timer: lastTimer } as const;
      trace.add({ kind: 'suspended', task, line: 7, on: sleep, chain });
      loop();
    }
  }
  return trace.events;
}
