/** From a whole program to its end. CPython: Lib/asyncio/runners.py. */
import { HostClock, type Clock } from './clocks';
import { copyContext, type Context } from './contextVars';
import { isCoroutine, type Awaitable, type Coroutine } from './coroutine';
import { pendingCalls, reportNeverAwaited, type PendingCall } from './debug';
import { RuntimeError } from './errors';
import { EventLoop } from './eventLoop';
import { isFuture } from './futures';
import { gather } from './gather';
import { say } from './messages';
import { runningLoop } from './running';
import { nextTaskNumber } from './taskOptions';
import type { Task } from './tasks';

/** How to run. */
export interface RunOptions {
  /** Whether slow callbacks are reported. */
  debug?: boolean;
  /** Where the loop gets its time from; see `run` and `runAsync` for what happens without. */
  clock?: Clock;
  /** Makes the loop; `clock` is ignored then. */
  loopFactory?: () => EventLoop;
}

/**
 * Keeps a loop for several `run` calls, and cleans up after the last one. CPython: `Runner`; write
 * `try { … } finally { runner.close(); }` where Python writes `with`.
 */
export class Runner {
  private loop: EventLoop | null = null;
  private context: Context | null = null;
  private closed = false;
  private callsBefore: ReadonlySet<PendingCall> = new Set();

  constructor(private readonly options: RunOptions = {}) {}

  /** Its loop. @throws RuntimeError when it is closed. */
  getLoop(): EventLoop {
    if (this.closed) throw new RuntimeError('Runner is closed');
    if (this.loop === null) {
      this.loop = this.options.loopFactory?.() ?? new EventLoop({ clock: this.options.clock });
      if (this.options.debug !== undefined) this.loop.setDebug(this.options.debug);
      this.context = copyContext();
      this.callsBefore = pendingCalls();
    }
    return this.loop;
  }

  /** Runs `main` to its end and gives its result. Blocks. @throws what `main` throws. */
  run<T>(main: Awaitable<T>, options: { context?: Context } = {}): T {
    return this.getLoop().runUntilComplete(this.start(main, options.context));
  }

  /** `run` without blocking. */
  async runAsync<T>(main: Awaitable<T>, options: { context?: Context } = {}): Promise<T> {
    return await this.getLoop().runUntilCompleteAsync(this.start(main, options.context));
  }

  /** Cancels what is left, waits for it, reports what nobody looked at, and closes the loop. */
  close(): void {
    if (this.closed || this.loop === null) return;
    const { loop } = this;
    try {
      const left = cancelAll(loop);
      if (left.length > 0) loop.runUntilComplete(gather(...left, { returnExceptions: true }));
      reportFailures(loop, left);
      if (openGenerators(loop)) loop.runUntilComplete(loop.shutdownAsyncgens());
    } finally {
      this.end(loop);
    }
  }

  /** `close` without blocking. */
  async closeAsync(): Promise<void> {
    if (this.closed || this.loop === null) return;
    const { loop } = this;
    try {
      const left = cancelAll(loop);
      if (left.length > 0) {
        await loop.runUntilCompleteAsync(gather(...left, { returnExceptions: true }));
      }
      reportFailures(loop, left);
      if (openGenerators(loop)) await loop.runUntilCompleteAsync(loop.shutdownAsyncgens());
    } finally {
      this.end(loop);
    }
  }

  private start<T>(main: Awaitable<T>, context: Context | undefined): Task<T> {
    if (runningLoop() !== null) {
      throw new RuntimeError('Runner.run() cannot be called from a running event loop');
    }
    const loop = this.getLoop();
    return loop.createTask(asCoroutine(main), { context: context ?? this.context ?? undefined });
  }

  private end(loop: EventLoop): void {
    nextTaskNumber(); // CPython's shutdown of its thread pool takes a number as well.
    loop.close();
    reportNeverAwaited(this.callsBefore);
    this.loop = null;
    this.closed = true;
  }
}

/**
 * Runs a whole program: `run(main())`. It blocks until `main` has ended, as Python's `asyncio.run`
 * does, so its result can be used in the next line. By default the clock is virtual: sleeping takes no
 * real time.
 * @throws what `main` throws; RuntimeError inside of a running loop; DeadlockError.
 */
export function run<T>(main: Awaitable<T>, options: RunOptions = {}): T {
  if (runningLoop() !== null) {
    throw new RuntimeError('asyncio.run() cannot be called from a running event loop');
  }
  const runner = new Runner(options);
  try {
    return runner.run(main);
  } finally {
    runner.close();
  }
}

/**
 * Runs a whole program as a guest of JavaScript's own event loop: `await runAsync(main())`. Needed
 * where native promises are awaited, and in a page, which must not block. By default the clock is the
 * host's.
 */
export async function runAsync<T>(main: Awaitable<T>, options: RunOptions = {}): Promise<T> {
  if (runningLoop() !== null) {
    throw new RuntimeError('asyncio.run() cannot be called from a running event loop');
  }
  const runner = new Runner({ clock: new HostClock(), ...options });
  try {
    return await runner.runAsync(main);
  } finally {
    await runner.closeAsync();
  }
}

function asCoroutine<T>(main: Awaitable<T>): Coroutine<T> {
  if (isCoroutine(main)) return main;
  if (isFuture(main)) return main[Symbol.iterator]();
  throw new TypeError(
    `An asyncio.Future, a coroutine or an awaitable is required${say().hint(main)}`,
  );
}

/** CPython: `_cancel_all_tasks`. */
function cancelAll(loop: EventLoop): Task[] {
  const left = [...loop.tasks];
  for (const task of left) task.cancel();
  return left;
}

function reportFailures(loop: EventLoop, tasks: readonly Task[]): void {
  for (const task of tasks) {
    if (task.cancelled() || task.exception() === null) continue;
    loop.callExceptionHandler({
      message: 'unhandled exception during asyncio.run() shutdown',
      exception: task.exception(),
      task,
    });
  }
}

/** Whether there are asynchronous generators to close. CPython starts a task to find out. */
function openGenerators(loop: EventLoop): boolean {
  if (loop.asyncGenerators.size > 0) return true;
  nextTaskNumber();
  return false;
}
