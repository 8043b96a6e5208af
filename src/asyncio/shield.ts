/** CPython: `shield`, Lib/asyncio/tasks.py. */
import type { Awaitable } from './coroutine';
import { ensureFuture } from './ensureFuture';
import type { Future } from './futures';

/**
 * Waits for `awaitable` and keeps cancellation away from it: when the waiting is cancelled, what
 * runs inside runs on.
 */
export function shield<T>(awaitable: Awaitable<T>): Future<T> {
  const inner = ensureFuture(awaitable);
  if (inner.done()) return inner;
  const outer = inner.loop.createFuture<T>();
  outer.purpose = { how: 'shield', members: () => [inner] };

  const innerDone = (): void => {
    if (outer.cancelled()) return;
    if (inner.cancelled()) {
      outer.cancel();
      return;
    }
    const error = inner.exception();
    if (error !== null) outer.setException(error);
    else outer.setResult(inner.result());
  };
  inner.addDoneCallback(innerDone);
  outer.addDoneCallback(() => {
    if (inner.done()) return;
    inner.removeDoneCallback(innerDone);
    inner.removeDoneCallback(reportFailure);
    inner.addDoneCallback(reportFailure); // Nobody waits any more; an error must not vanish.
  });
  return outer;
}

/** CPython: `_log_on_exception` (3.14). */
function reportFailure(inner: Future): void {
  if (inner.cancelled()) return;
  const exception = inner.exception();
  if (exception === null) return;
  const name = exception instanceof Error ? exception.name : typeof exception;
  inner.loop.callExceptionHandler({
    message: `${name} exception in shielded future`,
    exception,
    future: inner,
  });
}
