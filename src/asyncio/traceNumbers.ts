/** Who is who in a trace: numbers instead of the loop's own objects. */
import type { LoopState, TaskId, TimerId, WaitTarget } from '../trace/events';
import type { Future } from './futures';
import type { Callback, Handle, TimerHandle } from './handles';
import type { Hands } from './heart';
import { Task } from './tasks';
import { TaskStep } from './taskStep';

/** Numbers of the tasks and timers of one loop. It keeps none of them alive. */
export class TraceNumbers {
  private readonly tasks = new WeakMap<Task, TaskId>();
  private readonly timers = new WeakMap<Handle, TimerId>();
  private readonly owners = new WeakMap<Callback, Task>();

  /** A task gets its number. */
  addTask(task: Task, id: TaskId): void {
    this.tasks.set(task, id);
  }

  /** A timer gets its number. */
  addTimer(timer: TimerHandle, id: TimerId): void {
    this.timers.set(timer, id);
  }

  /** `callback` steps `task`, as the task's own handle does. */
  addStep(task: Task, callback: Callback): void {
    this.owners.set(callback, task);
  }

  /** Number of a timer, `undefined` for any other callback. */
  timerId(handle: Handle): TimerId | undefined {
    return this.timers.get(handle);
  }

  /** The hands of `loop`: its ready queue and its timers. */
  stateOf(loop: Hands): LoopState {
    const ready: LoopState['ready'] = [];
    for (const handle of loop.ready) {
      if (handle.isCancelled) continue;
      const task = this.ownerOf(handle);
      ready.push(task ? { task: this.id(task) } : { label: handle.callback.name || 'callback' });
    }
    const timers = loop.timers.pending().map((timer) => ({
      timer: this.timers.get(timer) ?? 0,
      due: ms(timer.when()),
      label: timer.callback.name || 'callback',
    }));
    return { ready, timers };
  }

  /** What a task waits for that waits for `waiter`. */
  target(waiter: Future | null): WaitTarget {
    if (waiter === null) return { kind: 'turn' };
    if (waiter instanceof Task) return { kind: 'task', task: this.id(waiter) };
    const { purpose } = waiter;
    if (typeof purpose === 'string') return { kind: 'object', label: purpose };
    if ('timer' in purpose) {
      const timer = this.timers.get(purpose.timer);
      return { kind: 'sleep', ms: ms(purpose.seconds), ...(timer !== undefined && { timer }) };
    }
    const members = [...purpose.members()];
    const tasks = members.filter((member) => member instanceof Task).map((task) => this.id(task));
    return { kind: 'group', how: purpose.how, tasks, count: members.length };
  }

  /** The task that the callback steps, if it does. */
  ownerOf(handle: Handle): Task | undefined {
    return handle instanceof TaskStep ? handle.task : this.owners.get(handle.callback);
  }

  /** Number of a task, 0 where there is none. */
  id(task: Task): TaskId {
    return this.tasks.get(task) ?? 0;
  }
}

/** Seconds as milliseconds, without the dust of binary fractions. */
export function ms(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3;
}
