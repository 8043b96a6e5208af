/** CPython: `wait`, Lib/asyncio/tasks.py. */
import { isCoroutine, type Coroutine } from './coroutine';
import { ValueError } from './errors';
import { isFuture, type Future } from './futures';
import { getRunningLoop } from './running';

/** Wait until one of them is done. */
export const FIRST_COMPLETED = 'FIRST_COMPLETED';
/** Wait until one of them fails, or all are done. */
export const FIRST_EXCEPTION = 'FIRST_EXCEPTION';
/** Wait until all of them are done. */
export const ALL_COMPLETED = 'ALL_COMPLETED';

/** How long to wait. */
export interface WaitOptions {
  /** Seconds after which the waiting ends in any case. */
  timeout?: number | null;
  returnWhen?: typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION | typeof ALL_COMPLETED;
}

/**
 * Waits for futures or tasks and gives those that are done and those that are not. It throws none of
 * their errors, and no `TimeoutError`.
 * @throws TypeError for coroutines; ValueError when there is nothing to wait for.
 */
export function* wait<F extends Future>(
  futures: Iterable<F>,
  options: WaitOptions = {},
): Coroutine<[done: Set<F>, pending: Set<F>]> {
  const { timeout = null, returnWhen = ALL_COMPLETED } = options;
  if (isFuture(futures) || isCoroutine(futures)) {
    throw new TypeError(`expect a list of futures, not ${futures.constructor.name}`);
  }
  const all = new Set(futures);
  if (all.size === 0) throw new ValueError('Set of Tasks/Futures is empty.');
  if (![FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED].includes(returnWhen)) {
    throw new ValueError(`Invalid return_when value: ${returnWhen as string}`);
  }
  for (const future of all) {
    if (isCoroutine(future)) {
      throw new TypeError('Passing coroutines is forbidden, use tasks explicitly.');
    }
  }

  const waiter = getRunningLoop().createFuture<null>();
  waiter.purpose = { how: 'wait', members: () => all };
  const release = (): void => {
    if (!waiter.done()) waiter.setResult(null);
  };
  const timer = timeout === null ? null : getRunningLoop().callLater(timeout, release);
  let missing = all.size;
  const oneDone = (future: Future): void => {
    missing--;
    const failed = !future.cancelled() && future.peekException() !== null;
    if (returnWhen === FIRST_EXCEPTION && failed) future.exception();
    const enough = returnWhen === FIRST_COMPLETED || (returnWhen === FIRST_EXCEPTION && failed);
    if (missing > 0 && !enough) return;
    timer?.cancel();
    release();
  };
  for (const future of all) future.addDoneCallback(oneDone);
  try {
    yield* waiter;
  } finally {
    timer?.cancel();
    for (const future of all) future.removeDoneCallback(oneDone);
  }
  const done = new Set([...all].filter((future) => future.done()));
  return [done, new Set([...all].filter((future) => !done.has(future)))];
}
