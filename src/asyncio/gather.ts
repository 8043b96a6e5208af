/** CPython: `gather` and `_GatheringFuture`, Lib/asyncio/tasks.py. */
import { copyContext } from './contextVars';
import type { Awaitable, Awaited } from './coroutine';
import { ensureFuture } from './ensureFuture';
import { CancelledError } from './errors';
import type { EventLoop } from './eventLoop';
import { Future, isFuture } from './futures';
import { isCoroutine } from './coroutine';
import { getRunningLoop, runningLoop } from './running';

/** How to gather. */
export interface GatherOptions<R extends boolean = boolean> {
  /** Whether errors count as results, instead of the first one ending the gathering. */
  returnExceptions: R;
}

/** The results, in the order of the arguments. */
export type Results<A extends readonly unknown[]> = { -readonly [K in keyof A]: Awaited<A[K]> };

/** The results or errors, in the order of the arguments. */
export type Outcomes<A extends readonly unknown[]> = {
  -readonly [K in keyof A]: Awaited<A[K]> | Error;
};

/**
 * Waits for many at once. Cancelling it cancels them; it is not cancelled itself before they are.
 * It is printed, so it has CPython's name.
 */
class _GatheringFuture extends Future<unknown[]> {
  cancelRequested = false;

  constructor(
    readonly children: readonly Future[],
    loop: EventLoop,
  ) {
    super(loop);
    this.purpose = { how: 'gather', members: () => children };
  }

  override cancel(message?: string): boolean {
    if (this.done()) return false;
    let asked = false;
    for (const child of this.children) if (child.cancel(message)) asked = true;
    if (asked) this.cancelRequested = true;
    return asked;
  }
}

/**
 * Runs awaitables at the same time. `yield*` gives their results in the order of the arguments; the
 * first error ends the waiting, the others run on. With `{ returnExceptions: true }` at the end,
 * errors stand among the results.
 */
export function gather<A extends Awaitable[]>(
  ...args: [...awaitables: A, options: GatherOptions<true>]
): Future<Outcomes<A>>;
export function gather<A extends Awaitable[]>(
  ...args: [...awaitables: A, options: GatherOptions<false>]
): Future<Results<A>>;
export function gather<A extends Awaitable[]>(...awaitables: A): Future<Results<A>>;
export function gather(...args: Array<Awaitable | GatherOptions>): Future<unknown[]> {
  const last = args.at(-1);
  const options = isOptions(last) ? last : undefined;
  const awaitables = (options === undefined ? args : args.slice(0, -1)) as Awaitable[];
  return gatherAll(awaitables, options?.returnExceptions ?? false);
}

function gatherAll(awaitables: Awaitable[], returnExceptions: boolean): Future<unknown[]> {
  if (awaitables.length === 0) {
    const empty = getRunningLoop().createFuture<unknown[]>();
    empty.setResult([]);
    return empty;
  }
  let loop = runningLoop() ?? undefined;
  const futures = new Map<Awaitable, Future>();
  const doneAlready: Future[] = [];
  let outer: _GatheringFuture | null = null;
  let finished = 0;
  const context = copyContext();

  function childDone(child: Future): void {
    finished++;
    if (outer === null || outer.done()) {
      if (!child.cancelled()) child.exception(); // Somebody has looked at it now.
      return;
    }
    if (!returnExceptions) {
      const error = child.cancelled() ? child.makeCancelledError() : child.exception();
      if (error !== null) {
        outer.setException(error);
        return;
      }
    }
    if (finished < futures.size) return;
    const results = outer.children.map(outcome);
    // CPython takes the error of the last child here, whether or not that one was cancelled.
    const last = outer.children.at(-1) ?? child;
    if (outer.cancelRequested) outer.setException(last.makeCancelledError());
    else outer.setResult(results);
  }

  const children = awaitables.map((awaitable) => {
    const known = futures.get(awaitable);
    if (known !== undefined) return known;
    const future = ensureFuture(awaitable, loop);
    loop ??= future.loop;
    futures.set(awaitable, future);
    if (future.done()) doneAlready.push(future);
    else future.addDoneCallback(childDone, { context });
    return future;
  });
  outer = new _GatheringFuture(children, loop as EventLoop);
  for (const future of doneAlready) childDone(future);
  return outer;
}

function outcome(child: Future): unknown {
  if (child.cancelled()) return new CancelledError(child.message ?? '');
  return child.exception() ?? child.result();
}

function isOptions(last: unknown): last is GatherOptions {
  if (typeof last !== 'object' || last === null || isFuture(last)) return false;
  return 'returnExceptions' in last && !isCoroutine(last);
}
