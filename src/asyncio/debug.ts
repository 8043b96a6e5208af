/**
 * Misuse that Python notices by itself and JavaScript does not: a coroutine that was made and never
 * awaited, or awaited twice. CPython sees it at garbage collection and in the interpreter; here it is
 * seen by `coroutine()`, or by whoever instruments the source and calls these functions.
 */
import { coroutineName, nameCoroutine, nameCoroutineFunction, type Coroutine } from './coroutine';
import { printWarning } from './console';
import { RuntimeError } from './errors';
import { say } from './messages';

/** CPython: Objects/genobject.c. */
export const REUSED = 'cannot reuse already awaited coroutine';

/** A call of a coroutine function whose body has not begun. */
export interface PendingCall {
  readonly name: string;
  /** 1-based line of the call, where known. */
  readonly line: number | undefined;
  /** 1-based line on which the function begins, where known. */
  readonly from: number | undefined;
}

/** Marks a coroutine that somebody awaits; a property, because a large WeakSet slows the collector. */
const CLAIMED = Symbol('asyncio.claimed');
/** The descriptor of that property: nobody who prints a coroutine sees it. */
const HIDDEN = { value: true };
/** The calls that made the coroutines of instrumented code. */
const calls = new WeakMap<object, PendingCall>();
/** Whether anything is instrumented; asking an empty map for every task costs time. */
let hasCalls = false;
const neverStarted = new Set<PendingCall>();

/** Takes `coroutine` for awaiting. Gives `false` when somebody took it before. */
export function claim(coroutine: object): boolean {
  if (isClaimed(coroutine)) return false;
  Reflect.defineProperty(coroutine, CLAIMED, HIDDEN);
  const call = callOf(coroutine);
  if (call !== undefined) coroutineStarted(call);
  return true;
}

/** Whether somebody awaits `coroutine`, or has. */
export function isClaimed(coroutine: object): boolean {
  return (coroutine as { [CLAIMED]?: true })[CLAIMED] === true;
}

/** The call that made `coroutine`, `undefined` where nothing instrumented made it. */
export function callOf(coroutine: object): PendingCall | undefined {
  return hasCalls ? calls.get(coroutine) : undefined;
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

/**
 * For instrumented code: a coroutine function was called in `line`. Its body, which begins in line
 * `from`, says `coroutineStarted(call)`.
 */
export function coroutineCalled(name: string, line?: number, from?: number): PendingCall {
  const call = { name, line, from };
  neverStarted.add(call);
  return call;
}

/** For instrumented code: `call` gave `coroutine`. Whoever awaits it need not run its body. */
export function coroutineMade(coroutine: Coroutine, call: PendingCall): void {
  hasCalls = true;
  calls.set(coroutine, call);
  if (coroutineName(coroutine) === call.name) return;
  // Coroutines of one function share their prototype.
  const made = Object.getPrototypeOf(coroutine) as object;
  nameCoroutineFunction({ prototype: made }, call.name);
}

/** For instrumented code: the body of the coroutine begins. */
export function coroutineStarted(call: PendingCall): void {
  neverStarted.delete(call);
}

/** The calls so far whose coroutines nobody has awaited: at the end of a run they are not its own. */
export function pendingCalls(): ReadonlySet<PendingCall> {
  return new Set(neverStarted);
}

/**
 * Prints which coroutines were never awaited, in order, and forgets them.
 * @param except calls that are somebody else's concern
 */
export function reportNeverAwaited(except: ReadonlySet<PendingCall> = new Set()): void {
  for (const call of [...neverStarted]) {
    if (except.has(call)) continue;
    neverStarted.delete(call);
    printWarning(say().neverAwaited(call.name, call.line));
  }
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
