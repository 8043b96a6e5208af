/** CPython: `sleep`, Lib/asyncio/tasks.py. */
import { copyContext } from './contextVars';
import type { Coroutine } from './coroutine';
import { ValueError } from './errors';
import type { Future } from './futures';
import { getRunningLoop } from './running';
import { turn } from './turn';

/** Pauses for `delay` seconds; other tasks run meanwhile. Zero or less: for one turn of the loop. */
export function sleep(delay: number): Coroutine<undefined>;
/** Pauses for `delay` seconds, then gives `result`. */
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function sleep<T>(delay: number, result?: T): Coroutine<T | undefined> {
  return delay <= 0 ? turn(result) : pause(delay, result);
}

function* pause<T>(delay: number, result: T): Coroutine<T> {
  if (typeof delay !== 'number') throw new TypeError('delay must not be None');
  if (Number.isNaN(delay)) throw new ValueError('Invalid delay: NaN (not a number)');
  const loop = getRunningLoop();
  const future = loop.createFuture<T>();
  const due = loop.time() + delay;
  const timer = loop.scheduleAt(due, setResultUnlessCancelled<T>, [future, result], copyContext());
  future.purpose = { seconds: delay, timer };
  try {
    return yield* future;
  } finally {
    timer.cancel();
  }
}

function setResultUnlessCancelled<T>(future: Future<T>, result: T): void {
  if (!future.cancelled()) future.setResult(result);
}
