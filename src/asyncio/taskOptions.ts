/** What a task is told when it is made, and the name it gets when it is told none. */
import type { Context } from './contextVars';

/** What can be said about a task when it is made. */
export interface TaskOptions {
  /** Its name; `Task-1`, `Task-2`, … by default. */
  name?: string;
  /** The context it runs in; a copy of the creator's by default. */
  context?: Context;
  /** Whether its first step is made at once instead of in the next turn. */
  eagerStart?: boolean;
}

let created = 0;

/** The number of the next default name. The numbers go on from loop to loop, as in CPython. */
export function nextTaskNumber(): number {
  return ++created;
}
