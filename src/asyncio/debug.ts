/**
 * Misuse that Python notices by itself and JavaScript does not: a coroutine that was made and never
 * awaited, or awaited twice. CPython sees it at garbage collection and in the interpreter; here it is
 * seen by `coroutine()`, or by whoever instruments the source and calls these functions.
 */
import { nameCoroutine, nameCoroutineFunction, type Coroutine } from './coroutine';
import { RuntimeError } from './errors';
import { say } from './messages';

/** CPython: Objects/genobject.c. */
export const REUSED = 'cannot reuse already awaited coroutine';

/** A call of a coroutine function whose body has not begun. */
export interface PendingCall {
  readonly name: string;
  /** 1-based line of the call or the function, where known. */
  readonly line: number | undefined;
}

/** Marks a coroutine that somebody awaits; a property, because a large WeakSet slows the collector. */
const CLAIMED = Symbol('asyncio.claimed');
const neverStarted = new Set<PendingCall>();

/** Takes `coroutine` for awaiting. Gives `false` when somebody took it before. */
export function claim(coroutine: object): boolean {
  const marked = coroutine as { [CLAIMED]?: true };
  if (marked[CLAIMED] === true) return false;
  marked[CLAIMED] = true;
  return true;
}

/**
 * For instrumented code: `yield* awaiting(x)` instead of `yield* x`.
 * @throws RuntimeError when `x` is a coroutine that was awaited before; TypeError when nothing can
 *   await `x`.
 */
export function awaiting<A>(value: A): A {
  if (typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] !== 'function') {
    throw new TypeError(
      `object ${String(value)} can't be used in 'yield*' expression${say().hint(value)}`,
    );
  }
  const isGenerator = typeof (value as Partial<Coroutine>).throw === 'function';
  if (isGenerator && !claim(value as object)) throw new RuntimeError(REUSED);
  return value;
}

/** For instrumented code: a coroutine function was called. Its body says `coroutineStarted(call)`. */
export function coroutineCalled(name: string, line?: number): PendingCall {
  const call = { name, line };
  neverStarted.add(call);
  return call;
}

/** For instrumented code: the body of the coroutine begins. */
export function coroutineStarted(call: PendingCall): void {
  neverStarted.delete(call);
}

/** Says which coroutines were never awaited, in order, and forgets them. */
export function reportNeverAwaited(report: (text: string) => void): void {
  const calls = [...neverStarted];
  neverStarted.clear();
  for (const { name, line } of calls) report(say().neverAwaited(name, line));
}

/**
 * Marks a generator function as a coroutine function: `const work = coroutine(function* work() {…})`.
 * Its coroutines know their name, are reported at the end of the run when nobody awaited them, and
 * refuse to be awaited twice, as Python's `async def` does.
 */
export function coroutine<A extends unknown[], C extends Coroutine>(
  body: (...args: A) => C,
): (...args: A) => C {
  const { name } = body;
  nameCoroutineFunction(body, name);
  return (...args) => {
    const call = coroutineCalled(name);
    const inner = body(...args);
    const outer = started(inner, call) as C;
    nameCoroutine(outer, name);
    Object.defineProperty(outer, Symbol.iterator, {
      value: () => {
        awaiting(inner);
        return outer;
      },
    });
    return outer;
  };
}

function* started<T>(inner: Coroutine<T>, call: PendingCall): Coroutine<T> {
  coroutineStarted(call);
  return yield* inner;
}
