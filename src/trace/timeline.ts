/**
 * From events to a picture: one lane a task, bars for what it did, marks and arrows for what happened.
 */
import { RESOLUTION, type Spot } from './axis';
import type { TaskId, TraceEvent } from './events';
import { Lanes } from './lanes';
import { layOut } from './layout';
import type { Arrow, Blocked, DetailedTimeline } from './picture';

const START: Spot = { t: 0, step: 0 };

/**
 * Draws a run.
 *
 * @param events a run's events in order; it may be cut off anywhere
 * @param resolution share of the run below which two moments are drawn as one instant
 */
export function timelineOf(
  events: readonly TraceEvent[],
  resolution: number = RESOLUTION,
): DetailedTimeline {
  const { axis, before, after } = layOut(events, resolution);
  const lanes = new Lanes();
  const arrows: Arrow[] = [];
  const blocked: Blocked[] = [];
  /** Who made a task ready, and where, until it runs. */
  const woken = new Map<TaskId, { by: TaskId; at: Spot }>();
  /** Tasks that a timer has made ready and that have not run since. */
  const due = new Set<TaskId>();

  events.forEach((event, i) => {
    const at = before[i] ?? START;
    const behind = after[i] ?? at;
    const { seq } = event;
    lanes.witness(event, at);
    switch (event.kind) {
      case 'created':
        lanes.name(event.task, event.name);
        lanes.mark(event.task, { kind: 'created', at, seq });
        if (event.by !== event.task) {
          const { by: from, task: to } = event;
          arrows.push({ kind: 'created', from, leaves: at, to, arrives: at, seq });
        }
        break;
      case 'started':
        lanes.enter(event.task, at, seq, event.line);
        woken.delete(event.task);
        break;
      case 'resumed': {
        const waker = woken.get(event.task);
        woken.delete(event.task);
        lanes.enter(event.task, at, seq, event.line);
        const byTimer = due.delete(event.task) || event.by?.kind === 'timer';
        lanes.mark(event.task, { kind: byTimer ? 'timer' : 'resumed', at, seq });
        const from = waker?.by ?? (event.by?.kind === 'task' ? event.by.task : event.task);
        if (from === event.task) break;
        const leaves = waker?.at ?? at;
        arrows.push({ kind: 'woke', from, leaves, to: event.task, arrives: at, seq });
        break;
      }
      case 'suspended':
        lanes.leave(event.task, behind);
        lanes.change(event.task, at, { state: 'waiting', seq, line: event.line, on: event.on });
        break;
      case 'ready':
        lanes.change(event.task, at, { state: 'ready', seq });
        if (event.by?.kind === 'task') woken.set(event.task, { by: event.by.task, at });
        if (event.by?.kind === 'timer') due.add(event.task);
        break;
      case 'finished':
      case 'failed':
      case 'cancelled':
        lanes.end(event.task, at, behind, { kind: event.kind, at, seq });
        break;
      case 'cancel-requested':
      case 'output':
      case 'limit':
        lanes.mark(event.task ?? 0, { kind: event.kind, at, seq });
        break;
      case 'idle':
        lanes.idle(at, seq);
        break;
      case 'blocked': {
        const { task, line } = event;
        const from = spotOf(event.from, events, after);
        blocked.push({ from, to: at, ms: event.t - event.from, seq, task, line });
        break;
      }
      case 'running':
      case 'timer-set':
      case 'timer-fired':
      case 'timer-cancelled':
      case 'loop':
        break;
    }
  });

  const last = after.at(-1) ?? START;
  return { axis, lanes: lanes.close(last), arrows, blocked, spots: [START, ...after] };
}

/** The spot of a time: behind the last event up to then, if that is the same instant. */
function spotOf(t: number, events: readonly TraceEvent[], after: readonly Spot[]): Spot {
  const spot = after[events.findLastIndex((event) => event.t <= t)];
  const near = spot && t - spot.t <= (events.at(-1)?.t ?? 0) * RESOLUTION;
  return near ? spot : { t, step: 0 };
}
