/**
 * Draws the lanes of a timeline while the events of a run are read in order.
 */
import type { Spot } from './axis';
import type { TaskId, TraceEvent } from './events';
import type { Bar, Lane, Mark } from './picture';

/** A lane being drawn: the bar that is open, and since when it may be running again. */
interface OpenLane extends Lane {
  open?: Omit<Bar, 'to'>;
  /** What it called has ended here; whether it has the turn again shows in the next event. */
  returned?: Spot;
  ended?: boolean;
}

/** Who must have had the turn for this event to happen; undefined when it does not say. */
function actorOf(event: TraceEvent): TaskId | undefined {
  switch (event.kind) {
    case 'created':
    case 'cancel-requested':
      return event.by;
    case 'running':
    case 'suspended':
    case 'finished':
    case 'failed':
    case 'cancelled':
    case 'output':
    case 'timer-set':
    case 'timer-cancelled':
      return event.task;
    default:
      return undefined;
  }
}

/** All lanes of a run, and the call stack that decides who has the turn. */
export class Lanes {
  private readonly byTask = new Map<TaskId, OpenLane>();
  /** Tasks that are on the call stack, innermost last. */
  private readonly stack: TaskId[] = [];

  private of(task: TaskId): OpenLane {
    const known = this.byTask.get(task);
    if (known) return known;
    const lane: OpenLane = { task, bars: [], marks: [] };
    this.byTask.set(task, lane);
    return lane;
  }

  /** A task exists, under this name. */
  name(task: TaskId, name: string): void {
    this.of(task).name = name;
  }

  mark(task: TaskId, mark: Mark): void {
    this.of(task).marks.push(mark);
  }

  /** Ends the open bar of a task at `at`, and opens `next` there. */
  change(task: TaskId, at: Spot, next?: Omit<Bar, 'from' | 'to'>): void {
    const lane = this.of(task);
    const { open } = lane;
    if (open && (open.from.t !== at.t || open.from.step !== at.step)) {
      lane.bars.push({ ...open, to: at });
    }
    lane.open = next && { ...next, from: at };
    lane.returned = undefined;
  }

  /** `task` gets the turn; whoever had it stays on the stack below. */
  enter(task: TaskId, at: Spot, seq: number, line?: number): void {
    this.leave(task);
    this.idle(at, seq);
    this.stack.push(task);
    this.change(task, at, { state: 'running', seq, line });
  }

  /** The innermost task on the stack loses the turn, to what it called or to a loop that waits. */
  idle(at: Spot, seq: number): void {
    const top = this.stack.at(-1);
    if (top === undefined) return;
    const lane = this.of(top);
    lane.returned = undefined;
    if (lane.open?.state === 'running') {
      this.change(top, at, { state: 'calling', seq, line: lane.open.line });
    }
  }

  /** `task` gives the turn away; what is below it on the stack may have it again from `at`. */
  leave(task: TaskId, at?: Spot): void {
    const depth = this.stack.lastIndexOf(task);
    if (depth < 0) return;
    this.stack.splice(depth, 1);
    const below = this.stack.at(-1);
    if (below !== undefined && at) this.of(below).returned = at;
  }

  /** `task` is over. */
  end(task: TaskId, at: Spot, behind: Spot, mark: Mark): void {
    this.leave(task, behind);
    this.change(task, at);
    this.mark(task, mark);
    this.of(task).ended = true;
  }

  /**
   * Learns from an event who has the turn: a task that went on after a call without saying so, or one
   * (the caller, mostly) whose start was not reported.
   */
  witness(event: TraceEvent, at: Spot): void {
    if (event.kind === 'loop' || event.kind === 'ready' || event.kind === 'blocked') return;
    const actor = actorOf(event);
    const top = this.stack.at(-1);
    const below = top === undefined ? undefined : this.of(top);
    if (below?.returned && actor === top) {
      this.change(below.task, below.returned, { state: 'running', seq: event.seq });
    } else if (below) {
      below.returned = undefined;
    }
    if (actor === undefined) return;
    const lane = this.of(actor);
    if (!lane.open && !lane.ended) this.enter(actor, at, event.seq, event.line);
  }

  /** The lanes as they are when the run ends at `at`: the caller first, then by creation. */
  close(at: Spot): Lane[] {
    const lanes = [...this.byTask.values()].sort((a, b) => a.task - b.task);
    const names = new Map<string, number>();
    return lanes.map((lane) => {
      this.change(lane.task, at);
      const { task, name, bars, marks } = lane;
      if (name === undefined) return { task, bars, marks };
      const nth = (names.get(name) ?? 0) + 1;
      names.set(name, nth);
      const alone = nth === 1 && !lanes.some((other) => other !== lane && other.name === name);
      return { task, name, nth: alone ? undefined : nth, bars, marks };
    });
  }
}
