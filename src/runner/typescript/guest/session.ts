/** One run of one block, from its source to its end. */
import type { RunEnd, RunError } from '../../run';
import { DEFAULT_LIMITS, type RunMessage } from '../../protocol';
import { compile, CompileError, localise } from '../compile';
import { resolveImports } from '../modules';
import { provideAsyncio, type AsyncioModule } from './asyncio';
import { RealClock, VirtualClock } from './clock';
import type { GuestHost } from './host';
import { runLoop } from './loop';
import { append, nativeSetTimeout, NativePromise, whenSettled } from './natives';
import { Operations } from './operations';
import { Probes } from './probes';
import { isProxy } from './proxies';
import { furnish } from './realm';
import { Recorder, RunOver } from './recorder';
import { isObject } from './short';
import { describeError } from './stacks';
import { traceTimers } from './timer-trace';
import { Timers } from './timers';

/** Errors beyond this number are not told one by one; the first are what a reader mends. */
const MOST_ERRORS = 50;

/** Whether the run was ended by itself. A proxy's traps are code of the block, so it is not asked. */
function isRunOver(error: unknown): boolean {
  return isObject(error) && !isProxy(error) && error instanceof RunOver;
}

/** Waits for the host's order and carries it out, once: what the block sends itself is no order. */
export function serve(host: GuestHost): void {
  let isTaken = false;
  host.onRun((message) => {
    if (isTaken) return;
    isTaken = true;
    void run(host, message);
  });
  host.post({ kind: 'ready' });
}

async function run(host: GuestHost, message: RunMessage): Promise<void> {
  const { request, language } = message;
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  const isVirtual = request.clock === 'virtual';
  const clock = isVirtual
    ? new VirtualClock()
    : new RealClock((ms) => new NativePromise((resolve) => nativeSetTimeout(resolve, ms)));
  const errors: RunError[] = [];
  let isOver = false;
  const end = (partial: Pick<RunEnd, 'status' | 'limit'>): void => {
    if (isOver) return;
    isOver = true;
    host.post({ kind: 'end', end: { ...partial, errors, t: clock.now() } });
  };
  const recorder = new Recorder({
    limits,
    trace: request.trace,
    now: () => clock.now(),
    send: (events) => host.post({ kind: 'events', events }),
    onLimit: (name, value) => end({ status: 'limit', limit: { name, value } }),
  });
  const report = (error: unknown, phase: RunError['phase']): void => {
    if (isOver || errors.length === MOST_ERRORS || isRunOver(error)) return;
    append(errors, { ...describeError(error, language), phase });
  };
  host.onRejection((reason) => report(reason, 'unhandled'));
  host.onError((error) => report(error, 'uncaught'));

  try {
    const { code, sites, text } = compile(request.source);
    const timers: Timers = new Timers(
      clock,
      traceTimers(recorder, () => probes),
    );
    const probes: Probes = new Probes(sites, recorder, timers, limits);
    append(probes.texts, text);
    const operations = new Operations(isVirtual);
    const longest = isVirtual ? limits.virtualMs : Infinity;
    const asyncio =
      message.asyncio !== undefined &&
      provideAsyncio(host.evaluate(message.asyncio) as AsyncioModule, {
        clock,
        timers,
        recorder,
        probes,
        language,
        longest,
      });
    probes.m = resolveImports(sites, new Map(asyncio ? [['asyncio', asyncio.module]] : []));
    furnish(globalThis, {
      clock,
      timers,
      operations,
      recorder,
      probes,
      language,
      isVirtual,
    });

    clock.onPass = () => probes.noteBusy();
    clock.beginTurn();
    const main = host.evaluate(code) as (probes: Probes) => Promise<void>;
    void whenSettled(
      main(probes),
      () => undefined,
      (error: unknown) => report(error, 'uncaught'),
    );
    await runLoop({ host, clock, timers, operations, recorder, probes, longest, report });
    if (asyncio) asyncio.reportForgotten();
    recorder.close();
  } catch (error) {
    if (error instanceof CompileError) {
      const { name, line, column } = error;
      const text = localise(error, language);
      append(errors, { name, message: text, line, column, phase: 'compile' });
    } else report(error, 'uncaught');
  }
  end({ status: errors.length > 0 ? 'error' : 'done' });
}
