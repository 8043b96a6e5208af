/**
 * Asynchronous generators: bodies that both wait and give items. CPython: Objects/genobject.c, PEP 525.
 *
 * A generator here has one `yield` for two things: futures go up to the task, items go to whoever
 * iterates. `emit(item)` wraps the item so that the two cannot be mixed up.
 */
import type { AsyncIterable, AsyncIterator } from './asyncIteration';
import type { Coroutine, Suspension } from './coroutine';
import { claim } from './debug';
import { errorOf, GeneratorExit, RuntimeError, StopAsyncIteration } from './errors';
import type { EventLoop } from './eventLoop';
import { isException } from './exceptionGroup';
import { gather } from './gather';
import { runningLoop } from './running';

class Item<T> {
  constructor(readonly value: T) {}
}

/** Gives an item to whoever iterates, and gives what they send back (`undefined` with `anext`). */
export type Emit<T, S = undefined> = (item: T) => Generator<Suspension, S, unknown>;

type Body<T> = Generator<Suspension | Item<T>, void, unknown>;
type Step<T> = IteratorResult<Suspension | Item<T>, void>;

/** A running asynchronous generator. */
export class AsyncGenerator<T, S = undefined> implements AsyncIterator<T>, AsyncIterable<T> {
  private state: 'new' | 'paused' | 'running' | 'finished' = 'new';
  private closing = false;
  private loop: EventLoop | null = null;

  constructor(private readonly body: Body<T>) {
    claim(body);
  }

  aiter(): this {
    return this;
  }

  /** The next item. @throws StopAsyncIteration at the end. */
  *anext(): Coroutine<T> {
    this.enter('anext');
    return yield* this.proceed(() => this.body.next());
  }

  /**
   * Sends `value` to where the body called `emit`, and gives the next item.
   * @throws StopAsyncIteration at the end; TypeError when the body has not begun to listen.
   */
  *asend(value: S): Coroutine<T> {
    const isNew = this.state === 'new';
    this.enter('anext');
    if (isNew && value !== undefined && value !== null) {
      this.state = 'new';
      throw new TypeError("can't send non-None value to a just-started async generator");
    }
    return yield* this.proceed(() => this.body.next(value));
  }

  /**
   * Throws `error` (of a class, an instance) where the body called `emit`, and gives the next item; nothing when the generator
   * has ended already.
   */
  *athrow(error: unknown): Coroutine<T | undefined> {
    if (this.state === 'finished') return undefined;
    this.enter('athrow', this.closing);
    return yield* this.proceed(() => this.body.throw(errorOf(error)));
  }

  /** Ends it where it stands; `finally` blocks run and may wait. */
  *aclose(): Coroutine<void> {
    if (this.state === 'finished') return;
    this.enter('aclose', this.closing);
    try {
      this.closing = true;
      yield* this.proceed(() => this.body.return());
    } catch (error) {
      if (error instanceof StopAsyncIteration || error instanceof GeneratorExit) return;
      throw error;
    }
    throw new RuntimeError('async generator ignored GeneratorExit');
  }

  /** Begins to run the body. @throws RuntimeError when somebody else does so now. */
  private enter(what: string, isOver = this.state === 'finished'): void {
    if (this.state === 'running') {
      throw new RuntimeError(`${what}(): asynchronous generator is already running`);
    }
    if (isOver) throw new StopAsyncIteration();
    if (this.loop === null) {
      this.loop = runningLoop();
      this.loop?.asyncGenerators.add(this);
    }
    this.state = 'running';
  }

  /** Drives the body until it gives an item; futures on the way go up to the task. */
  private *proceed(resume: () => Step<T>): Coroutine<T> {
    let step: Step<T>;
    try {
      step = resume();
      while (step.done !== true && !(step.value instanceof Item)) {
        step = yield* this.pass(step.value);
      }
    } catch (error) {
      this.end();
      if (!(error instanceof StopAsyncIteration)) throw error;
      const wrong = new RuntimeError('async generator raised StopAsyncIteration');
      wrong.cause = error;
      throw wrong;
    }
    if (step.done === true) {
      this.end();
      throw this.closing ? new GeneratorExit() : new StopAsyncIteration();
    }
    this.state = 'paused';
    return (step.value as Item<T>).value;
  }

  private *pass(on: Suspension): Generator<Suspension, Step<T>, unknown> {
    try {
      yield on;
    } catch (error) {
      return this.body.throw(error);
    }
    return this.body.next();
  }

  private end(): void {
    this.state = 'finished';
    this.loop?.asyncGenerators.delete(this);
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
  return (...args) => new AsyncGenerator<T, S>(body(emit, ...args));
}

/** Closes the asynchronous generators of `loop` that have begun. CPython: `shutdown_asyncgens`. */
export function* closeAsyncGenerators(loop: EventLoop): Coroutine<void> {
  const open = [...loop.asyncGenerators];
  loop.asyncGenerators.clear();
  if (open.length === 0) return;
  const outcomes = yield* gather(...open.map((one) => one.aclose()), { returnExceptions: true });
  outcomes.forEach((exception: unknown, i) => {
    if (!(exception instanceof Error) || !isException(exception)) return;
    loop.callExceptionHandler({
      message: 'an error occurred during closing of asynchronous generator',
      exception,
      asyncgen: open[i],
    });
  });
}
