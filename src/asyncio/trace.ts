/**
 * What the loop tells about itself, in the trace schema of `src/trace/events.ts`. Nobody listens
 * unless a sink was set before the loop was made, and then every hook is one comparison with `null`.
 */
import type { TraceFact, Waker } from '../trace/events';
import { callOf } from './debug';
import type { Callback, Handle, TimerHandle } from './handles';
import type { Hands } from './heart';
import { repr } from './repr';
import type { Task } from './tasks';
import { ms, TraceNumbers } from './traceNumbers';
import { traceSink, type TraceSink } from './traceSink';

/** A tracer for `loop`, or `null` when nobody listens. */
export function traceLoop(loop: Hands): Tracer | null {
  const sink = traceSink();
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
  private readonly numbers = new TraceNumbers();
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
    this.numbers.addTask(task, id);
    this.emit({ kind: 'created', task: id, name: task.getName(), by: this.sink.current });
  }

  /** `callback` steps `task` as well. */
  stepsBy(task: Task, callback: Callback): void {
    this.numbers.addStep(task, callback);
  }

  /** A callback went to the back of the ready queue. */
  ready(handle: Handle): void {
    const by = this.waker ?? CALLER;
    this.wakers.set(handle, by);
    const task = this.numbers.ownerOf(handle);
    if (task !== undefined) {
      this.wokenBy.set(task, by);
      this.emit({ kind: 'ready', task: this.numbers.id(task), by });
    }
    this.hands();
  }

  /** A callback is about to run. */
  entered(handle: Handle): void {
    const owner = this.numbers.ownerOf(handle);
    const timer = this.numbers.timerId(handle);
    if (owner !== undefined) this.waker = { kind: 'task', task: this.numbers.id(owner) };
    else if (timer !== undefined) this.waker = { kind: 'timer', timer };
    else this.waker = this.wakers.get(handle);
    this.begun = this.now();
    if (owner === undefined) this.hands();
  }

  /** It has run. */
  left(handle: Handle): void {
    this.waker = undefined;
    const task = this.numbers.ownerOf(handle);
    if (this.now() - this.begun >= BLOCKED_MS) {
      this.emit({
        kind: 'blocked',
        from: this.begun,
        ...(task && { task: this.numbers.id(task) }),
      });
    }
  }

  /** `task` runs from now on (`null`: none does). */
  entering(task: Task | null): void {
    this.sink.current = task === null ? 0 : this.numbers.id(task);
  }

  /** The coroutine of `task` begins or goes on. */
  resumed(task: Task): void {
    const id = this.numbers.id(task);
    if (this.started.has(task)) {
      const by = this.wokenBy.get(task);
      this.emit({ kind: 'resumed', task: id, ...(by && { by }) });
    } else {
      this.started.add(task);
      const coroutine = task.getCoro();
      const line = coroutine === null ? undefined : callOf(coroutine)?.from;
      this.emit({ kind: 'started', task: id, ...(line !== undefined && { line }) });
    }
    this.hands();
  }

  /** The coroutine of `task` paused. */
  suspended(task: Task): void {
    this.emit({
      kind: 'suspended',
      task: this.numbers.id(task),
      on: this.numbers.target(task.waiter),
    });
  }

  /** `task` is done. */
  ended(task: Task): void {
    const id = this.numbers.id(task);
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
      task: this.numbers.id(task),
      by: this.sink.current,
      ...(message !== undefined && { message }),
    });
  }

  /** A timer was set. */
  timerSet(timer: TimerHandle): void {
    const id = this.sink.nextTimer();
    this.numbers.addTimer(timer, id);
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
    const id = this.numbers.timerId(timer);
    if (id === undefined || timer.isCancelled) return;
    this.emit({ kind: 'timer-fired', timer: id });
    this.hands();
  }

  /** A timer was cancelled before it was due. */
  timerCancelled(timer: TimerHandle): void {
    const id = this.numbers.timerId(timer);
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
    this.emit({ kind: 'loop', state: this.numbers.stateOf(this.loop) });
  }

  private now(): number {
    return ms(this.loop.time());
  }

  private emit(fact: TraceFact): void {
    this.sink.emit(fact, this.now());
  }
}
