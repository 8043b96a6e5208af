/**
 * Asynchronous generators: bodies that both wait and give items. CPython: Objects/genobject.c, PEP 525.
 *
 * A generator here has one `yield` for two things: futures go up to the task, items go to whoever
 * iterates. `emit(item)` wraps the item so that the two cannot be mixed up.
 */
import type { AsyncIterable, AsyncIterator } from './asyncIteration';
import type { Coroutine, Suspension } from './coroutine';
import { RuntimeError, StopAsyncIteration } from './errors';
import type { EventLoop } from './eventLoop';
import { gather } from './gather';
import { runningLoop } from './running';

class Item<T> {
  constructor(readonly value: T) {}
}

/** Gives an item to whoever iterates, and gives what they send back (`undefined` with `anext`). */
export type Emit<T, S = undefined> = (item: T) => Generator<Suspension, S, unknown>;

type Body<T> = Generator<Suspension | Item<T>, void, unknown>;
type Resume<T> = (body: Body<T>) => IteratorResult<Suspension | Item<T>, void>;

/** A running asynchronous generator. */
export class AsyncGenerator<T, S = undefined> implements AsyncIterator<T>, AsyncIterable<T> {
  private state: 'new' | 'paused' | 'running' | 'closed' = 'new';
  private loop: EventLoop | null = null;

  constructor(private readonly body: Body<T>) {}

  aiter(): this {
    return this;
  }

  /** The next item. @throws StopAsyncIteration at the end. */
  anext(): Coroutine<T> {
    return this.proceed('anext', (body) => body.next());
  }

  /** Sends `value` to where the body called `emit`, and gives the next item. */
  asend(value: S): Coroutine<T> {
    return this.proceed('asend', (body) => {
      if (this.fresh && value !== undefined) {
        throw new TypeError("can't send non-None value to a just-started async generator");
      }
      return body.next(value);
    });
  }

  /** Throws `error` where the body called `emit`, and gives the next item. */
  athrow(error: unknown): Coroutine<T> {
    return this.proceed('athrow', (body) => body.throw(error));
  }

  /** Ends it where it stands; `finally` blocks run and may wait. */
  *aclose(): Coroutine<void> {
    if (this.state === 'closed') return;
    if (this.state === 'new') this.end();
    try {
      yield* this.proceed('aclose', (body) => body.return());
    } catch (error) {
      if (error instanceof StopAsyncIteration) return;
      throw error;
    }
    throw new RuntimeError('async generator ignored GeneratorExit');
  }

  private fresh = false;

  /** Drives the body until it gives an item; futures on the way go up to the task. */
  private *proceed(what: string, resume: Resume<T>): Coroutine<T> {
    if (this.state === 'running') {
      throw new RuntimeError(`${what}(): asynchronous generator is already running`);
    }
    if (this.state === 'closed' && what !== 'aclose') throw new StopAsyncIteration();
    this.fresh = this.state === 'new';
    if (this.fresh) this.begin();
    this.state = 'running';
    let step: IteratorResult<Suspension | Item<T>, void>;
    try {
      step = resume(this.body);
      while (step.done !== true && !(step.value instanceof Item))
        step = yield* this.pass(step.value);
    } catch (error) {
      this.end();
      throw error;
    }
    if (step.done === true) {
      this.end();
      throw new StopAsyncIteration();
    }
    this.state = 'paused';
    return (step.value as Item<T>).value;
  }

  private *pass(on: Suspension): Generator<Suspension, ReturnType<Resume<T>>, unknown> {
    try {
      yield on;
    } catch (error) {
      return this.body.throw(error);
    }
    return this.body.next();
  }

  private begin(): void {
    this.loop = runningLoop();
    this.loop?.asyncGenerators.add(this as AsyncGenerator<unknown, unknown>);
  }

  private end(): void {
    this.state = 'closed';
    this.loop?.asyncGenerators.delete(this as AsyncGenerator<unknown, unknown>);
  }
}

/**
 * Makes an asynchronous generator function:
 * `const ticks = asyncGenerator(function* (emit: Emit<number>) { yield* sleep(1); yield* emit(1); })`.
 * The function gets `emit` first, then its own arguments.
 */
export function asyncGenerator<T, A extends unknown[], S = undefined>(
  body: (emit: Emit<T, S>, ...args: A) => Coroutine<void>,
): (...args: A) => AsyncGenerator<T, S> {
  function* emit(item: T): Generator<Suspension, S, unknown> {
    return (yield new Item(item) as unknown as Suspension) as S;
  }
  return (...args) => new AsyncGenerator<T, S>(body(emit, ...args) as Body<T>);
}

/** Closes the asynchronous generators of `loop` that have begun. CPython: `shutdown_asyncgens`. */
export function* closeAsyncGenerators(loop: EventLoop): Coroutine<void> {
  const open = [...loop.asyncGenerators];
  loop.asyncGenerators.clear();
  if (open.length === 0) return;
  const outcomes = yield* gather(...open.map((one) => one.aclose()), { returnExceptions: true });
  outcomes.forEach((exception: unknown, i) => {
    if (!(exception instanceof Error)) return;
    loop.callExceptionHandler({
      message: 'an error occurred during closing of asynchronous generator',
      exception,
      asyncgen: open[i],
    });
  });
}
