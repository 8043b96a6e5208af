/**
 * What the loop tells about itself, in the trace schema of `src/trace/events.ts`. Nobody listens
 * unless a sink was set before the loop was made, and then every hook is one comparison with `null`.
 */
import type { LoopState, TaskId, TimerId, TraceFact, WaitTarget, Waker } from '../trace/events';
import { callOf } from './debug';
import type { Hands } from './heart';
import type { Future } from './futures';
import type { TimerHandle } from './handles';
import { type Callback, type Handle } from './handles';
import { repr } from './repr';
import { Task } from './tasks';
import { TaskStep } from './taskStep';

/** Hears the facts of a run. */
export interface TraceSink {
  /** Hears one fact, at `t` milliseconds of the loop's clock. */
  emit(fact: TraceFact, t: number): void;
  /** Number for a new task; the sink numbers all tasks of a run, whoever made them. */
  nextTask(): TaskId;
  /** Number for a new timer. */
  nextTimer(): TimerId;
  /** The task whose coroutine runs now, 0 when none does. The loop writes it around every step. */
  current: TaskId;
}

let sink: TraceSink | null = null;

/** Sets who hears of the loops that are made from now on; `null` for nobody. */
export function setTraceSink(next: TraceSink | null): void {
  sink = next;
}

/** A tracer for `loop`, or `null` when nobody listens. */
export function traceLoop(loop: Hands): Tracer | null {
  return sink === null ? null : new Tracer(loop, sink);
}

/** Up to this many entries the hands of the loop are told at every change. */
const SMALL_HANDS = 50;

/** From this many milliseconds in one callback on, the loop is said to have been blocked. */
const BLOCKED_MS = 10;

/** The block's top-level code, outside of any callback. */
const CALLER: Waker = { kind: 'task', task: 0 };

/** Tells the facts of one loop. */
export class Tracer {
  private readonly ids = new WeakMap<Task, TaskId>();
  private readonly owners = new WeakMap<Callback, Task>();
  private readonly timerIds = new WeakMap<Handle, TimerId>();
  private readonly wakers = new WeakMap<Handle, Waker>();
  private readonly started = new WeakSet<Task>();
  private readonly wokenBy = new WeakMap<Task, Waker>();
  private waker: Waker | undefined;
  private changes = 0;
  private begun = 0;

  constructor(
    private readonly loop: Hands,
    private readonly sink: TraceSink,
  ) {}

  /** A task was made. */
  created(task: Task): void {
    const id = this.sink.nextTask();
    this.ids.set(task, id);
    this.emit({ kind: 'created', task: id, name: task.getName(), by: this.sink.current });
  }

  /** `callback` steps `task` as well. */
  stepsBy(task: Task, callback: Callback): void {
    this.owners.set(callback, task);
  }

  /** A callback went to the back of the ready queue. */
  ready(handle: Handle): void {
    const by = this.waker ?? CALLER;
    this.wakers.set(handle, by);
    const task = this.ownerOf(handle);
    if (task !== undefined) {
      this.wokenBy.set(task, by);
      this.emit({ kind: 'ready', task: this.id(task), by });
    }
    this.hands();
  }

  /** A callback is about to run. */
  entered(handle: Handle): void {
    const owner = this.ownerOf(handle);
    const timer = this.timerIds.get(handle);
    if (owner !== undefined) this.waker = { kind: 'task', task: this.id(owner) };
    else if (timer !== undefined) this.waker = { kind: 'timer', timer };
    else this.waker = this.wakers.get(handle);
    this.begun = this.now();
    if (owner === undefined) this.hands();
  }

  /** It has run. */
  left(handle: Handle): void {
    this.waker = undefined;
    const task = this.ownerOf(handle);
    if (this.now() - this.begun >= BLOCKED_MS) {
      this.emit({ kind: 'blocked', from: this.begun, ...(task && { task: this.id(task) }) });
    }
  }

  /** `task` runs from now on (`null`: none does). */
  entering(task: Task | null): void {
    this.sink.current = task === null ? 0 : this.id(task);
  }

  /** The coroutine of `task` begins or goes on. */
  resumed(task: Task): void {
    const id = this.id(task);
    if (this.started.has(task)) {
      const by = this.wokenBy.get(task);
      this.emit({ kind: 'resumed', task: id, ...(by && { by }) });
    } else {
      this.started.add(task);
      const line = callOf(task.getCoro())?.from;
      this.emit({ kind: 'started', task: id, ...(line !== undefined && { line }) });
    }
    this.hands();
  }

  /** The coroutine of `task` paused. */
  suspended(task: Task): void {
    this.emit({ kind: 'suspended', task: this.id(task), on: this.target(task.waiter) });
  }

  /** `task` is done. */
  ended(task: Task): void {
    const id = this.id(task);
    if (task.cancelled()) {
      const { message } = task;
      this.emit({ kind: 'cancelled', task: id, ...(message !== undefined && { message }) });
    } else if (task.peekException() !== null) {
      this.emit({ kind: 'failed', task: id, error: String(task.peekException()) });
    } else {
      const value = task.result();
      this.emit({ kind: 'finished', task: id, ...(value !== undefined && { value: repr(value) }) });
    }
  }

  /** Somebody asked `task` to cancel. */
  cancelRequested(task: Task, message: string | undefined): void {
    this.emit({
      kind: 'cancel-requested',
      task: this.id(task),
      by: this.sink.current,
      ...(message !== undefined && { message }),
    });
  }

  /** A timer was set. */
  timerSet(timer: TimerHandle): void {
    const id = this.sink.nextTimer();
    this.timerIds.set(timer, id);
    const label = timer.callback.name;
    this.emit({
      kind: 'timer-set',
      timer: id,
      due: ms(timer.when()),
      ...(this.sink.current !== 0 && { task: this.sink.current }),
      ...(label && { label }),
    });
    this.hands();
  }

  /** A timer is due and stands in the ready queue. */
  timerFired(timer: TimerHandle): void {
    const id = this.timerIds.get(timer);
    if (id === undefined || timer.isCancelled) return;
    this.emit({ kind: 'timer-fired', timer: id });
    this.hands();
  }

  /** A timer was cancelled before it was due. */
  timerCancelled(timer: TimerHandle): void {
    const id = this.timerIds.get(timer);
    if (id === undefined) return;
    const task = this.sink.current;
    this.emit({ kind: 'timer-cancelled', timer: id, ...(task !== 0 && { task }) });
    this.hands();
  }

  /** Nothing is ready until `when` (seconds). */
  idle(when: number): void {
    this.emit({ kind: 'idle', until: ms(when) });
  }

  /** What comes next was caused from outside of the loop. */
  external(label: string): void {
    this.waker = { kind: 'external', label };
  }

  /** What came from outside is over. */
  externalOver(): void {
    this.waker = undefined;
  }

  /**
   * Tells the hands of the loop: at every change while they are small; above that so seldom that
   * telling them costs no more than the changes themselves.
   */
  private hands(): void {
    const size = this.loop.ready.length + this.loop.timers.length;
    this.changes++;
    if (size > SMALL_HANDS && this.changes < size) return;
    this.changes = 0;
    this.emit({ kind: 'loop', state: this.state() });
  }

  private state(): LoopState {
    const ready: LoopState['ready'] = [];
    for (const handle of this.loop.ready) {
      if (handle.isCancelled) continue;
      const task = this.ownerOf(handle);
      ready.push(task ? { task: this.id(task) } : { label: handle.callback.name || 'callback' });
    }
    const timers = this.loop.timers.pending().map((timer) => ({
      timer: this.timerIds.get(timer) ?? 0,
      due: ms(timer.when()),
      label: timer.callback.name || 'callback',
    }));
    return { ready, timers };
  }

  private target(waiter: Future | null): WaitTarget {
    if (waiter === null) return { kind: 'turn' };
    if (waiter instanceof Task) return { kind: 'task', task: this.id(waiter) };
    const { purpose } = waiter;
    if (typeof purpose === 'string') return { kind: 'object', label: purpose };
    if ('timer' in purpose) {
      const timer = this.timerIds.get(purpose.timer);
      return { kind: 'sleep', ms: ms(purpose.seconds), ...(timer !== undefined && { timer }) };
    }
    const members = [...purpose.members()];
    const tasks = members.filter((member) => member instanceof Task).map((task) => this.id(task));
    return { kind: 'group', how: purpose.how, tasks, count: members.length };
  }

  /** The task that the callback steps, if it does. */
  private ownerOf(handle: Handle): Task | undefined {
    return handle instanceof TaskStep ? handle.task : this.owners.get(handle.callback);
  }

  private id(task: Task): TaskId {
    return this.ids.get(task) ?? 0;
  }

  private now(): number {
    return ms(this.loop.time());
  }

  private emit(fact: TraceFact): void {
    this.sink.emit(fact, this.now());
  }
}

/** Seconds as milliseconds, without the dust of binary fractions. */
function ms(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3;
}
