/** A coroutine that the loop drives on its own. CPython: `Task`, Lib/asyncio/tasks.py. */
import { copyContext, type Context } from './contextVars';
import { coroutineName, isCoroutine, type Coroutine } from './coroutine';
import { claim, REUSED } from './debug';
import { CancelledError, InvalidStateError, RuntimeError, endsTheProgram } from './errors';
import type { EventLoop } from './eventLoop';
import { Future, isFuture } from './futures';
import { NO_ARGUMENTS } from './handles';
import { say } from './messages';
import { repr } from './repr';
import { getRunningLoop } from './running';
import { refusal } from './suspension';
import { nextTaskNumber, type TaskOptions } from './taskOptions';
import { TaskStep } from './taskStep';

/**
 * A future that is done when its coroutine is. While it is not done it is in one of three states:
 * it waits for `waiter`; or its next step stands in the ready queue; or it is running.
 */
export class Task<T = unknown> extends Future<T> {
  /** What its coroutine waits for now. */
  waiter: Future | null = null;
  /** Its name; as long as nobody asks for a default one, its number alone. */
  private name: string | number;
  private readonly coroutine: Coroutine<T>;
  private readonly context: Context;
  private mustCancel = false;
  private cancelRequests = 0;
  private endedEagerly = false;
  private wakeupCallback: ((future: Future) => void) | null = null;
  private readonly nextStep: TaskStep;

  /**
   * Use `createTask` instead.
   * @throws TypeError when `coroutine` is no coroutine.
   */
  constructor(
    coroutine: Coroutine<T>,
    loop: EventLoop = getRunningLoop(),
    options: TaskOptions = {},
  ) {
    super(loop);
    if (!isCoroutine(coroutine)) {
      throw new TypeError(
        `a coroutine was expected, got ${repr(coroutine)}${say().hint(coroutine)}`,
      );
    }
    this.purpose = 'task';
    this.name = options.name ?? nextTaskNumber();
    this.context = options.context ?? copyContext();
    this.coroutine = claim(coroutine) ? coroutine : refuse();
    this.nextStep = new TaskStep(this, loop, this.context);
    loop.tracer?.created(this);
    if (options.eagerStart === true && loop.isRunning()) this.startEagerly();
    else loop.enqueue(this.nextStep);
    if (!this.done()) loop.tasks.add(this);
  }

  /** The coroutine it drives; `null` when it was done before `createTask` returned. */
  getCoro(): Coroutine<T> | null {
    return this.endedEagerly ? null : this.coroutine;
  }

  /** The context it runs in. */
  getContext(): Context {
    return this.context;
  }

  /** Its name. */
  getName(): string {
    if (typeof this.name === 'number') this.name = `Task-${this.name}`;
    return this.name;
  }

  /** Gives it another name. */
  setName(name: string): void {
    this.name = name;
  }

  /** @throws RuntimeError always: only its coroutine decides how a task ends. */
  override setResult(): never {
    throw new RuntimeError('Task does not support set_result operation');
  }

  /** @throws RuntimeError always: only its coroutine decides how a task ends. */
  override setException(): never {
    throw new RuntimeError('Task does not support set_exception operation');
  }

  /**
   * Asks the task to cancel: what it waits for is cancelled, or else a `CancelledError` is thrown into
   * its coroutine at the next step. The coroutine may clean up, and may refuse. Gives `false` when the
   * task is done already.
   */
  override cancel(message?: string): boolean {
    if (this.done()) return super.cancel();
    this.cancelRequests++;
    this.loop.tracer?.cancelRequested(this, message);
    // The waiter is kept: it may be a task that ignores the request, and we may have to ask again.
    if (this.waiter?.cancel(message) === true) return true;
    this.mustCancel = true;
    this.cancelMessage = message;
    return true;
  }

  /** How many requests to cancel are open. */
  cancelling(): number {
    return this.cancelRequests;
  }

  /** Takes one request to cancel back and gives how many are left. */
  uncancel(): number {
    if (this.cancelRequests > 0 && --this.cancelRequests === 0) this.mustCancel = false;
    return this.cancelRequests;
  }

  /** Name of its coroutine's function, where it is known. */
  get coroutineName(): string {
    return coroutineName(this.coroutine);
  }

  /** `<Task pending name='Task-1' coro=<work()>>`, as Python prints it. */
  protected override stateText(): string {
    const [state, ...rest] = super.stateText().split(' ') as [string, ...string[]];
    const asked = this.cancelRequests > 0 && !this.done();
    const coroutine = this.endedEagerly ? '' : ` coro=<${this.coroutineName}()>`;
    const about = `name='${this.getName()}'${coroutine}`;
    if (!this.done()) return `${asked ? 'cancelling' : 'pending'} ${about}`;
    return [state, about, ...rest].join(' ');
  }

  /** The first step at once, inside of whoever creates the task. CPython: `__eager_start`. */
  private startEagerly(): void {
    const previous = this.loop.enterTask(this);
    this.loop.eagerTasks.add(this);
    try {
      this.context.run(() => this.advance(undefined));
    } finally {
      this.endedEagerly = this.done();
      this.loop.eagerTasks.delete(this);
      this.loop.enterTask(previous);
    }
  }

  /** From where the coroutine paused to where it pauses next. CPython: `__step`. */
  step(error?: unknown): void {
    if (this.done()) throw new InvalidStateError(`step(): already done: ${String(this)}`);
    if (this.mustCancel) {
      if (!(error instanceof CancelledError)) error = this.makeCancelledError();
      this.mustCancel = false;
    }
    this.waiter = null;
    const previous = this.loop.enterTask(this);
    try {
      this.advance(error);
    } finally {
      this.loop.enterTask(previous);
    }
  }

  /** CPython: `__step_run_and_handle_result`. */
  private advance(error: unknown): void {
    const tracer = this.loop.tracer;
    tracer?.resumed(this);
    let step: IteratorResult<unknown, T>;
    try {
      step = error === undefined ? this.coroutine.next() : this.coroutine.throw(error);
    } catch (raised) {
      if (raised instanceof CancelledError) {
        this.cancelledError = raised;
        super.cancel();
      } else {
        this.fail(raised);
      }
      this.leave();
      if (endsTheProgram(raised)) throw raised;
      return;
    }
    if (step.done !== true) {
      this.suspend(step.value);
      tracer?.suspended(this);
      return;
    }
    if (this.mustCancel) {
      this.mustCancel = false;
      super.cancel(this.cancelMessage);
    } else {
      this.finish(step.value);
    }
    this.leave();
  }

  /** Sees to it that the task goes on when what its coroutine waits for is there. */
  private suspend(on: unknown): void {
    if (on === undefined) {
      this.loop.enqueue(this.nextStep);
      return;
    }
    const refused = refusal(this, on);
    if (!isFuture(on) || refused !== null) {
      this.retryWith(refused);
      return;
    }
    on.isAwaited = false;
    this.wakeupCallback ??= this.makeWakeupCallback();
    on.addDoneCallback(this.wakeupCallback, { context: this.context });
    this.waiter = on;
    if (this.mustCancel && on.cancel(this.cancelMessage)) this.mustCancel = false;
  }

  /** Throws `error` into the coroutine in the next turn. */
  private retryWith(error: RuntimeError | null): void {
    const callback = (): void => this.step(error);
    this.loop.tracer?.stepsBy(this, callback);
    this.loop.schedule(callback, NO_ARGUMENTS, this.context);
  }

  /** Made when it is first needed: many tasks never wait for a future. */
  private makeWakeupCallback(): (future: Future) => void {
    const callback = (future: Future): void => this.wakeup(future);
    this.loop.tracer?.stepsBy(this, callback);
    return callback;
  }

  /** What it waited for is done. CPython: `__wakeup`. */
  private wakeup(future: Future): void {
    let error: unknown;
    try {
      future.result();
    } catch (raised) {
      error = raised;
    }
    this.step(error);
  }

  private leave(): void {
    this.loop.tasks.delete(this);
    this.loop.tracer?.ended(this);
  }
}

/** Stands in for a coroutine that ran before. */
function* refuse(): Coroutine<never> {
  throw new RuntimeError(REUSED);
}
