import type { Stream } from '../../../trace/events';
import type { BlockClock } from './clock';
import type { Probes } from './probes';
import type { Recorder } from './recorder';
import { short } from './short';

/** Puts a console of ours in the place of the worker's. */
export function installConsole(
  realm: typeof globalThis,
  recorder: Recorder,
  probes: Probes,
  clock: BlockClock,
): void {
  void clock;
  const print = (stream: Stream, args: unknown[]): void => {
    const { task, line } = probes;
    const text = args.map((arg) => (typeof arg === 'string' ? arg : short(arg))).join(' ');
    for (const part of text.split('\n')) {
      recorder.emit({ kind: 'output', stream, text: part, task, line });
    }
  };
  Object.assign(realm.console, {
    log: (...args: unknown[]) => print('out', args),
    info: (...args: unknown[]) => print('info', args),
    debug: (...args: unknown[]) => print('out', args),
    warn: (...args: unknown[]) => print('warn', args),
    error: (...args: unknown[]) => print('error', args),
  });
}
