/** CPython: `wait_for`, Lib/asyncio/tasks.py (3.12 and later). */
import { asyncWith } from './asyncWith';
import type { Awaitable, Coroutine } from './coroutine';
import { ensureFuture } from './ensureFuture';
import { CancelledError, TimeoutError } from './errors';
import { isFuture, type Future } from './futures';
import { getRunningLoop } from './running';
import { timeout } from './timeouts';

/**
 * Waits for `awaitable`, at most `seconds` (`null`: as long as it takes), then cancels it.
 * @throws TimeoutError when the time ran out, with the CancelledError as its cause.
 */
export function* waitFor<T>(awaitable: Awaitable<T>, seconds: number | null): Coroutine<T> {
  if (seconds !== null && seconds <= 0) return yield* waitForNothing(ensureFuture(awaitable));
  return yield* asyncWith(timeout(seconds), () =>
    isFuture(awaitable) ? awaitable[Symbol.iterator]() : awaitable,
  );
}

/** With no time at all a coroutine must not even begin. */
function* waitForNothing<T>(future: Future<T>): Coroutine<T> {
  if (future.done()) return future.result();
  yield* cancelAndWait(future);
  try {
    return future.result();
  } catch (error) {
    if (error instanceof CancelledError) throw timedOut(error);
    throw error;
  }
}

/** CPython: `_cancel_and_wait`. */
function* cancelAndWait(future: Future): Coroutine<void> {
  const waiter = getRunningLoop().createFuture<null>();
  waiter.purpose = { how: 'waitFor', members: () => [future] };
  const release = (): void => {
    if (!waiter.done()) waiter.setResult(null);
  };
  future.addDoneCallback(release);
  try {
    future.cancel();
    yield* waiter;
  } finally {
    future.removeDoneCallback(release);
  }
}

function timedOut(cause: CancelledError): TimeoutError {
  const error = new TimeoutError();
  error.cause = cause;
  return error;
}
