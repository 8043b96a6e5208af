/**
 * What stands where at one moment of a run: who runs, who is paused where, what the loop holds, what has
 * been printed. Only what the trace says; what a producer cannot know is absent, never guessed.
 */
import type {
  Frame,
  Local,
  LoopState,
  Stream,
  TaskId,
  TimerId,
  TraceEvent,
  Waker,
  WaitTarget,
} from './events';
import type { LoopKnowledge } from './summary';

/** What a task is doing. `created`: its body has not begun. `calling`: what it called has the turn. */
export type TaskStatus =
  'created' | 'ready' | 'running' | 'calling' | 'waiting' | 'finished' | 'failed' | 'cancelled';

/** One task at a moment. */
export interface TaskState {
  task: TaskId;
  name?: string;
  status: TaskStatus;
  /** Where its code stands: the line that runs, or the innermost line where it is paused. */
  line?: number;
  /** What it waits for; only when waiting. */
  on?: WaitTarget;
  /** Its paused frames, outermost first; kept until it runs again. */
  chain?: Frame[];
  /** Locals of the innermost frame, where known. */
  locals?: Local[];
  /** Why it became ready. */
  by?: Waker;
}

/** A timer that has been set and is not over. */
export interface TimerState {
  timer: TimerId;
  /** Milliseconds since the run began. */
  due: number;
  task?: TaskId;
  label?: string;
}

/** A printed line. */
export interface PrintedLine {
  t: number;
  stream: Stream;
  text: string;
  seq: number;
  task?: TaskId;
}

/** A moment of a run. */
export interface Moment {
  /** How many events have happened. */
  index: number;
  /** Milliseconds. */
  t: number;
  /** The latest event, absent at the very beginning. */
  event?: TraceEvent;
  /** The task whose code has the turn; absent when the loop waits. */
  running?: TaskState;
  /** Tasks that are paused or ready to go on, by number. */
  paused: TaskState[];
  /** All tasks, by number. */
  tasks: TaskState[];
  /** Ready queue in order; absent where the producer cannot know it. */
  ready?: LoopState['ready'];
  /** Timers by due time; absent where the producer cannot know them. */
  timers?: TimerState[];
  /** Everything printed up to now. */
  output: PrintedLine[];
  /** The loop waits until then (milliseconds). */
  idleUntil?: number;
}

const inDueOrder = (timers: TimerState[]): TimerState[] => timers.sort((a, b) => a.due - b.due);

const OVER = new Set<TaskStatus>(['finished', 'failed', 'cancelled']);

/**
 * The moment behind the first `index` events.
 *
 * @param events all events of the run, in order
 * @param index 0 to `events.length`; clamped
 */
export function stateAt(events: readonly TraceEvent[], index: number): Moment {
  const end = Math.min(Math.max(Math.floor(index), 0), events.length);
  const tasks = new Map<TaskId, TaskState>();
  const stack: TaskId[] = [];
  let timers = new Map<TimerId, TimerState>();
  const output: PrintedLine[] = [];
  let ready: LoopState['ready'] = [];
  let idleUntil: number | undefined;

  const of = (task: TaskId): TaskState => {
    const known = tasks.get(task) ?? { task, status: 'created' };
    tasks.set(task, known);
    return known;
  };
  const leave = (task: TaskId, status: TaskStatus): TaskState => {
    const depth = stack.lastIndexOf(task);
    if (depth >= 0) stack.splice(depth, 1);
    const state = of(task);
    tasks.set(task, { task, name: state.name, line: state.line, status });
    return of(task);
  };
  const enter = (task: TaskId, line: number | undefined): void => {
    const before = of(task);
    const state = leave(task, 'running');
    state.locals = before.locals;
    if (line !== undefined) state.line = line;
    stack.push(task);
    const turn = ready.findIndex((entry) => 'task' in entry && entry.task === task);
    if (turn >= 0) ready = ready.toSpliced(turn, 1);
  };

  for (const event of events.slice(0, end)) {
    if (event.kind !== 'loop') idleUntil = undefined;
    switch (event.kind) {
      case 'created':
        of(event.task).name = event.name;
        noteLine(event.by, event.line);
        break;
      case 'started':
      case 'resumed':
        enter(event.task, event.line);
        break;
      case 'running':
        if (stack.at(-1) !== event.task) enter(event.task, event.line);
        of(event.task).line = event.line;
        of(event.task).locals = event.locals;
        break;
      case 'suspended': {
        const state = leave(event.task, 'waiting');
        state.line = event.line ?? state.line;
        state.on = event.on;
        state.chain = event.chain;
        state.locals = event.chain?.at(-1)?.locals;
        break;
      }
      case 'ready': {
        const state = of(event.task);
        if (!OVER.has(state.status)) state.status = 'ready';
        state.by = event.by;
        ready = [...ready, { task: event.task }];
        break;
      }
      case 'finished':
      case 'failed':
      case 'cancelled':
        leave(event.task, event.kind).line = event.line ?? of(event.task).line;
        break;
      case 'timer-set': {
        const { timer, due, task, label } = event;
        timers.set(timer, { timer, due, task, label });
        noteLine(task, event.line);
        break;
      }
      case 'timer-fired':
      case 'timer-cancelled':
        timers.delete(event.timer);
        break;
      case 'loop':
        ({ ready } = event.state);
        timers = new Map(
          event.state.timers.map((timer) => [
            timer.timer,
            { ...timer, task: timer.task ?? timers.get(timer.timer)?.task },
          ]),
        );
        break;
      case 'output': {
        const { t, stream, text, seq, task } = event;
        output.push({ t, stream, text, seq, task });
        noteLine(task, event.line);
        break;
      }
      case 'idle':
        idleUntil = event.until;
        break;
      case 'cancel-requested':
      case 'blocked':
      case 'limit':
        noteLine(event.task, event.line);
        break;
    }
  }

  /** An event tells at which line the task that has the turn stands. */
  function noteLine(task: TaskId | undefined, line: number | undefined): void {
    if (task === undefined || line === undefined) return;
    if (stack.length === 0 && !tasks.has(task)) enter(task, line);
    if (stack.at(-1) === task) of(task).line = line;
  }

  const knows = knowledgeOf(events);
  const top = idleUntil === undefined ? stack.at(-1) : undefined;
  for (const task of stack) of(task).status = task === top ? 'running' : 'calling';
  const all = [...tasks.values()].sort((a, b) => a.task - b.task);
  const event = events[end - 1];
  return {
    index: end,
    t: event?.t ?? 0,
    event,
    running: top === undefined ? undefined : of(top),
    paused: all.filter((state) => state.status === 'waiting' || state.status === 'ready'),
    tasks: all,
    ready: knows.ready ? ready : undefined,
    timers: knows.timers ? inDueOrder([...timers.values()]) : undefined,
    output,
    idleUntil,
  };
}

/** What the producer of these events can tell about the loop: it reports it somewhere. */
export function knowledgeOf(events: readonly TraceEvent[]): LoopKnowledge {
  const ready = events.some((event) => event.kind === 'loop');
  return { ready, timers: ready || events.some((event) => event.kind === 'timer-set') };
}
