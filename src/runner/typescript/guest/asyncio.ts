/**
 * The module 'asyncio' as blocks import it: the loop runs on the run's clock, and its facts go into the
 * same trace, with the lines and locals that only probes know.
 */
import type * as Asyncio from '../../../asyncio';
import type { Clock } from '../../../asyncio';
import type { TraceFact } from '../../../trace/events';
import type { MessageLanguage } from '../messages';
import type { BlockClock } from './clock';
import { coroutineWatch } from './coroutines';
import type { Probes } from './probes';
import type { Recorder } from './recorder';
import { setOwnPrinter } from './short';
import type { Timers } from './timers';

/** The module itself, which comes to the guest only for blocks that import it. */
export type AsyncioModule = typeof Asyncio;

/** What the loop is tied to. */
export interface AsyncioHost {
  clock: BlockClock;
  timers: Timers;
  recorder: Recorder;
  probes: Probes;
  language: MessageLanguage;
  /** Milliseconds that may pass on the clock. */
  longest: number;
}

/** asyncio, tied to one run. */
export interface ProvidedAsyncio {
  /** What blocks can import of it. */
  module: object;
  /** Reports coroutines that nobody awaited; to be called when the block is over. */
  reportForgotten: () => void;
}

/** Ties asyncio to one run. */
export function provideAsyncio(asyncio: AsyncioModule, host: AsyncioHost): ProvidedAsyncio {
  const { recorder, probes, timers } = host;
  probes.watchCoroutines(coroutineWatch(asyncio));
  const clock = loopClock(host);
  asyncio.setMessageLanguage(host.language);
  asyncio.setDefaultClock(() => clock);
  asyncio.setTraceSink({
    emit: (fact) => recorder.emit(withPlace(fact, probes)),
    nextTask: () => probes.nextTask(),
    nextTimer: () => timers.nextId(),
    get current() {
      return probes.foreign;
    },
    set current(task) {
      probes.runForeign(task);
    },
  });
  setOwnPrinter((value) => printFuture(asyncio, value));
  const runAsync: AsyncioModule['runAsync'] = (main, options) =>
    asyncio.runAsync(main, { clock, ...options });
  const visible: Partial<typeof asyncio> = { ...asyncio, runAsync };
  delete visible.instrument; // It is for probes.
  return {
    module: Object.freeze(visible),
    reportForgotten: () => asyncio.instrument.reportNeverAwaited(),
  };
}

/**
 * The clock's millisecond, which counts whole microseconds, at which a timer of the loop is due. Rounded
 * up, or the loop would sleep again and again for what is left; what is nearer than the loop's own
 * resolution of a nanosecond is rounding of a sum.
 */
const dueAt = (seconds: number): number => Math.ceil(seconds * 1e6 - 1e-3) / 1000;

/** The run's clock in seconds, as the loop wants it. */
function loopClock({ clock, timers, recorder, longest }: AsyncioHost): Clock {
  return {
    time: () => clock.now() / 1000,
    sleepUntil(when) {
      const due = dueAt(when);
      if (due > longest) recorder.reach('virtual-time');
      recorder.flush();
      clock.blockUntil(due);
    },
    waitUntil: (when, wake) =>
      new Promise((resolve) => {
        const forget = when === Infinity ? () => undefined : timers.post(resolve, dueAt(when));
        void wake.then(() => {
          forget();
          resolve();
        });
      }),
  };
}

/** A fact with the line that it belongs to, and with the paused frames. */
function withPlace(fact: TraceFact, probes: Probes): TraceFact {
  switch (fact.kind) {
    case 'suspended': {
      const chain = probes.foreignChain(fact.task);
      const line = chain.at(-1)?.line;
      return { ...fact, ...(line !== undefined && { line, chain }) };
    }
    case 'resumed': {
      const line = probes.foreignChain(fact.task).at(-1)?.line;
      return { ...fact, ...(line !== undefined && { line }) };
    }
    case 'created':
    case 'finished':
    case 'failed':
    case 'cancelled':
    case 'cancel-requested':
    case 'timer-set':
    case 'timer-cancelled':
    case 'blocked':
      return { ...fact, line: probes.line };
    default:
      return fact;
  }
}

/** `Task-2`, or what a future stands for. Subclasses of the block's own are not asked. */
function printFuture(asyncio: AsyncioModule, value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === asyncio.Task.prototype) return (value as Asyncio.Task).getName();
  return prototype === asyncio.Future.prototype ? 'Future' : undefined;
}
