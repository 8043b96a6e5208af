/** One run of one block, from its source to its end. */
import type { RunEnd, RunError, RunRequest } from '../../run';
import { DEFAULT_LIMITS } from '../../protocol';
import type { MessageLanguage } from '../../protocol';
import { compile, CompileError, localise } from '../compile';
import { resolveImports } from '../modules';
import { RealClock, VirtualClock } from './clock';
import { installConsole } from './console';
import { installDates } from './dates';
import type { GuestHost } from './host';
import { providedModules } from './modules';
import { nativeSetTimeout, then } from './natives';
import { Probes } from './probes';
import { watchProxies } from './proxies';
import { Recorder, RunOver } from './recorder';
import { describeError } from './stacks';
import { installTimers } from './timer-globals';
import { Timers } from './timers';

/** Waits for the host's order and carries it out. */
export function serve(host: GuestHost): void {
  host.onRun(({ request, language }) => void run(host, request, language));
  host.post({ kind: 'ready' });
}

async function run(
  host: GuestHost,
  request: RunRequest,
  language: MessageLanguage,
): Promise<void> {
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  const clock =
    request.clock === 'virtual'
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

  try {
    const { code, sites, text } = compile(request.source);
    const timers = new Timers(clock, {
      set: ({ id, due, repeats }) =>
        recorder.emit({
          kind: 'timer-set',
          timer: id,
          due,
          task: probes.task,
          line: probes.line,
          ...(repeats && { repeats }),
        }),
      fired: ({ id }) => recorder.emit({ kind: 'timer-fired', timer: id }),
      cancelled: ({ id }) =>
        recorder.emit({
          kind: 'timer-cancelled',
          timer: id,
          task: probes.task,
          line: probes.line,
        }),
    });
    const probes = new Probes(sites, recorder, timers, limits);
    probes.m = resolveImports(sites, providedModules());
    const report = (error: unknown, phase: RunError['phase']): void => {
      if (error instanceof RunOver || isOver) return;
      errors[errors.length] = { ...describeError(error), phase };
    };
    host.onRejection((reason) => report(reason, 'unhandled'));
    watchProxies(globalThis);
    installTimers(globalThis, timers);
    if (request.clock === 'virtual') installDates(globalThis, clock);
    installConsole(globalThis, recorder, probes, clock);
    void text;

    const main = (0, eval)(code) as (probes: Probes) => Promise<void>;
    then(main(probes), () => undefined, (error: unknown) => report(error, 'uncaught'));
    for (;;) {
      await host.drained();
      if (isOver) return;
      probes.endTurn();
      timers.endTurn();
      const timer = timers.next();
      if (!timer) break;
      if (timer.due > limits.virtualMs && request.clock === 'virtual') {
        recorder.reach('virtual-time');
      }
      if (timer.due > clock.now()) recorder.emit({ kind: 'idle', until: timer.due });
      await clock.waitUntil(timer.due);
      clock.beginTurn();
      try {
        timers.fire();
      } catch (error) {
        report(error, 'uncaught');
      }
    }
    recorder.close();
  } catch (error) {
    if (error instanceof RunOver) return;
    errors[errors.length] =
      error instanceof CompileError
        ? {
            name: 'CompileError',
            message: localise(error, language),
            line: error.line,
            column: error.column,
            phase: 'compile',
          }
        : { ...describeError(error), phase: 'uncaught' };
  }
  end({ status: errors.length > 0 ? 'error' : 'done' });
}
