/** Runs random programs on our loop, and tells the same about them as oracle.py. */
import * as asyncio from '../index';
import type { Handle } from '../handles';
import type { Coroutine } from '../coroutine';
import { print } from './print';
import type { Program } from './program';
import { outcome, show } from './show';

/** What a program did. */
export interface Execution {
  /** Every line it logged: microseconds, task, text. */
  log: string[];
  /** Every callback that the loop ran: microseconds and which task it stepped. */
  steps: string[];
  /** When and how it ended. */
  end: string;
  /** How each of its tasks and futures ended. */
  ends: string[];
}

/** The loop that programs run on. */
export class RecordingLoop extends asyncio.EventLoop {
  readonly steps: string[] = [];
  private readonly numbers = new Map<asyncio.Task, number>();

  constructor() {
    super({ clock: new asyncio.VirtualClock() });
    this.isObserved = true;
  }

  /** Notes that a callback runs. */
  override observe(handle: Handle): void {
    this.steps.push(`${micros(this.time())} -`);
    super.observe(handle);
  }

  /** Notes which task the callback steps. */
  override enterTask(task: asyncio.Task | null): asyncio.Task | null {
    const previous = super.enterTask(task);
    // A task inside of a task begins eagerly: that is no callback.
    if (task === null || previous !== null || this.steps.at(-1)?.endsWith('-') !== true)
      return previous;
    if (!this.numbers.has(task)) this.numbers.set(task, this.numbers.size);
    this.steps[this.steps.length - 1] = `${micros(this.time())} ${this.numbers.get(task)}`;
    return previous;
  }
}

/** Runs `program` on a loop made by `makeLoop`. */
export function execute(
  program: Program,
  makeLoop: () => RecordingLoop = () => new RecordingLoop(),
): Execution {
  const loop = makeLoop();
  const log: string[] = [];
  const kit = makeKit(loop, log);
  const names = { ...asyncio, ...kit };
  const mains = program.runs.map((_, i) => `main${i + 1}`);
  const code = `'use strict';
    const { ${Object.keys(names).join(', ')} } = names;
    const { events, lock, condition, shared, semaphore, bounded, barrier, fifo, heap, stack } = things();
    ${print(program, 'ts')}
    return [${mains.join(', ')}];`;
  const [first, ...others] = (new Function('names', code) as (names: unknown) => Main[])(names);
  if (program.eager) loop.setTaskFactory(asyncio.eagerTaskFactory);
  const runner = new asyncio.Runner({ loopFactory: () => loop });
  const ends = [attempt(() => runner.run(begin(() => kit.begin(), first as Main)))];
  for (const main of others) ends.push(attempt(() => runner.run(main())));
  ends.push(attempt(() => runner.close()));
  return {
    log,
    steps: loop.steps,
    end: `${micros(loop.time())} ${ends.join(', ')}`,
    ends: kit.tasks.map((task) => show(outcome(task))),
  };
}

type Main = () => Coroutine;

function* begin(prepare: () => void, main: Main): Coroutine {
  prepare();
  return yield* main();
}

/** How a run ended. */
function attempt(run: () => unknown): string {
  try {
    return show(run());
  } catch (error) {
    return error instanceof asyncio.DeadlockError ? 'deadlock' : show(error);
  }
}

type AnyFuture = asyncio.Future;

/** What programs find ready; the same as in oracle.py. */
function makeKit(loop: asyncio.EventLoop, lines: string[]) {
  const tasks: AnyFuture[] = [];
  const futures: AnyFuture[] = [];
  const groups: asyncio.TaskGroup[] = [];
  const agens: unknown[] = [];
  const variable = new asyncio.ContextVar<unknown>('variable');

  function log(...values: unknown[]): void {
    const task = loop.currentTask;
    const name = task === null || !named(task) ? '-' : task.getName();
    lines.push(`${micros(loop.time())} ${name} ${values.map(show).join(' ')}`);
  }
  function named(task: unknown): boolean {
    return task instanceof asyncio.Task && !task.getName().startsWith('Task-');
  }
  function keep<F extends AnyFuture>(future: F): F {
    tasks.push(future);
    return future;
  }
  loop.setExceptionHandler((_, report) => {
    if (SILENT.some((silent) => report.message.includes(silent))) return;
    const seen = report.message.startsWith('told') ? [variable.get('unset')] : [];
    log('handler', short(report.message), report.exception, ...seen);
  });
  loop.defaultExceptionHandler = ({ message, exception }) => log('default', message, exception);
  return {
    tasks,
    futures,
    groups,
    agens,
    handles: [],
    tokens: [],
    counter: [0],
    variable,
    logVariable: (text: string) => log(text, variable.get('unset')),
    now: () => loop.time(),
    log,
    named,
    keep,
    spawn: (coroutine: Coroutine, name: string) => keep(asyncio.createTask(coroutine, { name })),
    own: (mine: AnyFuture[], i: number) =>
      mine.length > 0 ? mine[i % mine.length] : futures[i % futures.length],
    anyTask: (i: number) => tasks[i % tasks.length],
    anyGroup: (i: number) => groups[i % groups.length] ?? new asyncio.TaskGroup(),
    remember<G>(generator: G): G {
      agens.push(generator);
      return generator;
    },
    fail(text: string): never {
      throw new asyncio.ValueError(text);
    },
    because: (error: Error, cause: Error) => Object.assign(error, { cause }),
    sharedCallback: (future: AnyFuture) => log('shared', outcome(future)),
    outcome,
    micros,
    exceptStar,
    isValueOrTimeout: (error: unknown) =>
      error instanceof asyncio.ValueError || error instanceof asyncio.TimeoutError,
    begin(): void {
      tasks.push(asyncio.currentTask() as asyncio.Task);
      for (let i = 0; i < 3; i++) futures.push(loop.createFuture());
    },
    things() {
      const lock = new asyncio.Lock();
      return {
        events: [new asyncio.Event(), new asyncio.Event()],
        lock,
        condition: new asyncio.Condition(),
        shared: new asyncio.Condition(lock),
        semaphore: new asyncio.Semaphore(2),
        bounded: new asyncio.BoundedSemaphore(1),
        barrier: new asyncio.Barrier(2),
        fifo: new asyncio.Queue(1),
        heap: new asyncio.PriorityQueue(2),
        stack: new asyncio.LifoQueue(),
      };
    },
  };
}

/** What CPython says at garbage collection, or only in some versions. */
const SILENT = ['exception was never retrieved', 'was destroyed', 'in shielded future'];

/** A message without the objects in it. */
function short(message: string): string {
  if (message.startsWith('Exception in callback')) return 'Exception in callback';
  return message.split('<')[0]?.trim() ?? '';
}

function micros(seconds: number): number {
  return Math.round(seconds * 1e6);
}

type ErrorClass = new (message?: string) => Error;

/** What Python's `except*` does with `error`; gives what is to be thrown again, or `null`. */
function exceptStar(
  error: unknown,
  kind: ErrorClass,
  handle: (group: asyncio.BaseExceptionGroup) => void,
): unknown {
  if (error instanceof asyncio.BaseExceptionGroup) {
    const [matching, rest] = error.split(kind);
    if (matching !== null) handle(matching);
    return rest;
  }
  if (!(error instanceof kind)) return error;
  handle(new asyncio.ExceptionGroup('', [error]));
  return null;
}
