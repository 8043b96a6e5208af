/** One run of one block, from its source to its end. */
import type { RunEnd, RunError, RunRequest } from '../../run';
import { DEFAULT_LIMITS } from '../../protocol';
import { compile, CompileError, localise } from '../compile';
import type { MessageLanguage } from '../messages';
import { resolveImports } from '../modules';
import { provideAsyncio } from './asyncio';
import { RealClock, VirtualClock } from './clock';
import { reportForgottenCoroutines } from './coroutines';
import type { GuestHost } from './host';
import { runLoop } from './loop';
import { nativeSetTimeout, whenSettled } from './natives';
import { Probes } from './probes';
import { furnish } from './realm';
import { Recorder, RunOver } from './recorder';
import { describeError } from './stacks';
import { traceTimers } from './timer-trace';
import { Timers } from './timers';

/** Waits for the host's order and carries it out. */
export function serve(host: GuestHost): void {
  host.onRun(({ request, language }) => void run(host, request, language));
  host.post({ kind: 'ready' });
}

async function run(host: GuestHost, request: RunRequest, language: MessageLanguage): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  const isVirtual = request.clock === 'virtual';
  const clock = isVirtual
    ? new VirtualClock()
    : new RealClock((ms) => new Promise((resolve) => nativeSetTimeout(resolve, ms)));
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
    if (error instanceof RunOver || isOver) return;
    errors[errors.length] = { ...describeError(error, language), phase };
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
    const longest = isVirtual ? limits.virtualMs : Infinity;
    const asyncio = provideAsyncio({ clock, timers, recorder, probes, language, longest });
    probes.m = resolveImports(sites, new Map([['asyncio', asyncio]]));
    furnish(globalThis, { clock, timers, recorder, probes, language, isVirtual, text });

    clock.onPass = () => probes.noteBusy();
    clock.beginTurn();
    const main = host.evaluate(code) as (probes: Probes) => Promise<void>;
    void whenSettled(
      main(probes),
      () => undefined,
      (error: unknown) => report(error, 'uncaught'),
    );
    await runLoop({ host, clock, timers, recorder, probes, longest, report });
    reportForgottenCoroutines();
    recorder.close();
  } catch (error) {
    if (error instanceof CompileError) {
      const { name, line, column } = error;
      const message = localise(error, language);
      errors[errors.length] = { name, message, line, column, phase: 'compile' };
    } else report(error, 'uncaught');
  }
  end({ status: errors.length > 0 ? 'error' : 'done' });
}
