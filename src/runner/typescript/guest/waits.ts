/** What is known of values that are awaited, without running code of the block. */
import type { Waker } from '../../../trace/events';
import type { Frame, Waiting } from './frames';
import { append, getOwnPropertyDescriptor } from './natives';
import { isProxy } from './proxies';
import { findProperty, isObject, isPromise } from './short';

/** What has just ended a wait, if that is known for certain. */
export function wakerOf(waiting: Waiting): Waker | undefined {
  switch (waiting.kind) {
    case 'frame':
      return waiting.frame.state === 'ended'
        ? { kind: 'task', task: waiting.frame.task }
        : undefined;
    case 'sleep':
      return { kind: 'timer', timer: waiting.timer };
    case 'group': {
      let last: Frame | undefined;
      for (let index = 0; index < waiting.members.length; index++) {
        const member = waiting.members[index];
        if (member?.kind !== 'frame') return undefined;
        if (member.frame.endedAt > (last?.endedAt ?? 0)) last = member.frame;
      }
      return last && { kind: 'task', task: last.task };
    }
    default:
      return undefined;
  }
}

/** Whether awaiting a value may take longer than a turn. Getters are not run, so they count. */
export function mayBeThenable(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (isPromise(value) || isProxy(value)) return true;
  const then = findProperty(value, 'then');
  return then !== undefined && (typeof then.get === 'function' || typeof then.value === 'function');
}

/** The elements of an array as they are, without running getters. */
export function elements(list: readonly unknown[]): unknown[] {
  const items: unknown[] = [];
  for (let index = 0; index < list.length; index++) {
    append(items, getOwnPropertyDescriptor(list, index)?.value);
  }
  return items;
}
