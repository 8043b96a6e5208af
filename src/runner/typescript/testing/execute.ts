/**
 * Runs compiled or plain code in this process, with a log and with timers that jump, and nothing else:
 * what two runs differ in, the code differs in.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { RealClock } from '../guest/clock';
import { Probes } from '../guest/probes';
import { Recorder } from '../guest/recorder';
import { Timers } from '../guest/timers';
import type { Compiled } from '../compile';
import type { TraceEvent } from '../../../trace/events';

const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;

interface Waiting {
  due: number;
  order: number;
  run: () => void;
}

type World = typeof globalThis & { L?: (value: unknown) => unknown };

async function drive(start: () => Promise<unknown>): Promise<string[]> {
  const world: World = globalThis;
  const native = world.setTimeout;
  const log: string[] = [];
  const queue: Waiting[] = [];
  let now = 0;
  let order = 0;
  const ignore = (): void => undefined;
  process.on('unhandledRejection', ignore);
  world.L = (value) => {
    if (log.length < 5000) log.push(String(value));
    return value;
  };
  world.setTimeout = ((run: () => void, ms = 0) =>
    queue.push({
      due: now + Math.max(1, ms),
      order: order++,
      run,
    })) as unknown as typeof setTimeout;
  try {
    start().catch((error: unknown) => log.push(`failed ${String(error)}`));
    for (;;) {
      await turn();
      queue.sort((a, b) => a.due - b.due || a.order - b.order);
      const next = queue.shift();
      if (!next) return log;
      now = next.due;
      next.run();
    }
  } finally {
    world.setTimeout = native;
    delete world.L;
    process.off('unhandledRejection', ignore);
  }
}

/** The log of code without probes: plain Node. */
export function executePlain(js: string): Promise<string[]> {
  return drive(() => new AsyncFunction(`"use strict";${js}`)());
}

/** The log of compiled code, and what its probes told. */
export async function executeCompiled(
  { code, sites }: Compiled,
  Runtime: typeof Probes = Probes,
): Promise<{ log: string[]; events: TraceEvent[] }> {
  const events: TraceEvent[] = [];
  const limits = {
    events: Infinity,
    steps: Infinity,
    virtualMs: Infinity,
    wallMs: Infinity,
    outputChars: Infinity,
    traceBytes: Infinity,
  };
  const recorder = new Recorder({
    limits,
    trace: true,
    now: () => 0,
    send: (batch) => events.push(...batch),
    onLimit: () => undefined,
  });
  const ignore = (): void => undefined;
  const clock = new RealClock(() => Promise.resolve());
  const timers = new Timers(clock, { set: ignore, fired: ignore, cancelled: ignore });
  const runtime = new Runtime(sites, recorder, timers, limits);
  const main = (0, eval)(code) as (runtime: Probes) => Promise<unknown>;
  const log = await drive(() => main(runtime));
  recorder.flush();
  return { log, events };
}
