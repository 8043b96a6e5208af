/** Between coroutines and JavaScript's own promises. */
import type { Awaitable } from './coroutine';
import { ensureFuture } from './ensureFuture';
import type { Future } from './futures';
import { runAsync } from './runners';
import { getRunningLoop, runningLoop } from './running';

/**
 * A future for a native promise: `const response = yield* fromPromise(fetch(url))`. The loop has to
 * leave JavaScript's own event loop its turns, so it must have been started with `runAsync`.
 */
export function fromPromise<T>(promise: PromiseLike<T>): Future<T> {
  const loop = getRunningLoop();
  const future = loop.createFuture<T>();
  future.purpose = 'promise';
  loop.externals++;
  const settle = (set: () => void): void => {
    loop.externals--;
    if (loop.isClosed() || future.done()) return loop.wake?.();
    loop.tracer?.external('promise');
    set();
    loop.tracer?.externalOver();
  };
  promise.then(
    (value) => settle(() => future.setResult(value)),
    (error: unknown) => settle(() => future.setException(error)),
  );
  return future;
}

/**
 * A native promise for a coroutine or a future: `await toPromise(work())`. Inside of a running loop it
 * becomes a task of that loop; outside, a loop is run for it with `runAsync`.
 */
export function toPromise<T>(awaitable: Awaitable<T>): Promise<T> {
  if (runningLoop() === null) return runAsync(awaitable);
  const future = ensureFuture(awaitable);
  return new Promise((resolve, reject) => {
    future.addDoneCallback(() => {
      if (future.cancelled()) {
        reject(future.makeCancelledError());
        return;
      }
      const error = future.exception();
      if (error !== null) reject(error);
      else resolve(future.result());
    });
  });
}
