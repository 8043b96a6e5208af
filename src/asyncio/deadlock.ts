/** Who waits for what when nobody can go on. */
import { DeadlockError } from './errors';
import type { EventLoop } from './eventLoop';
import { isFuture } from './futures';
import { say } from './messages';
import { describe } from './purpose';
import { Task } from './tasks';

/** The error for a loop in which nothing is ready and no timer is set. */
export function deadlock(loop: EventLoop): DeadlockError {
  const waiting = [...loop.tasks].map((task) => say().waitsFor(title(task), awaited(task)));
  return new DeadlockError(say().deadlock(waiting));
}

function title(task: Task): string {
  return `${task.getName()} (${task.coroutineName})`;
}

function awaited(task: Task): string {
  const { waiter } = task;
  if (waiter instanceof Task) return title(waiter);
  if (waiter === null) return '?';
  const { purpose } = waiter;
  if (typeof purpose === 'string' || !('how' in purpose)) return describe(purpose);
  const members = [...purpose.members()].filter((member) => isFuture(member) && !member.done());
  const names = members.map((one) => (one instanceof Task ? title(one) : describe(one.purpose)));
  return `${purpose.how}: ${names.join(', ')}`;
}
