/** CPython: `sleep`, Lib/asyncio/tasks.py. */
import type { Coroutine } from './coroutine';
import { ValueError } from './errors';
import type { Future } from './futures';
import { getRunningLoop } from './running';

/** Pauses for `delay` seconds; other tasks run meanwhile. Zero or less: for one turn of the loop. */
export function sleep(delay: number): Coroutine<undefined>;
/** Pauses for `delay` seconds, then gives `result`. */
export function sleep<T>(delay: number, result: T): Coroutine<T>;
export function* sleep<T>(delay: number, result?: T): Coroutine<T | undefined> {
  if (delay <= 0) {
    yield;
    return result;
  }
  if (Number.isNaN(delay)) throw new ValueError('Invalid delay: NaN (not a number)');
  const loop = getRunningLoop();
  const future = loop.createFuture<T | undefined>();
  const timer = loop.callLater(delay, setResultUnlessCancelled<T | undefined>, future, result);
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
