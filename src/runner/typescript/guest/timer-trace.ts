import type { Probes } from './probes';
import type { Recorder } from './recorder';
import type { TimerListener } from './timers';

/** Tells the trace what happens to timers. `probes` is asked for only while the block runs. */
export function traceTimers(recorder: Recorder, probes: () => Probes): TimerListener {
  const place = (): { task: number; line: number } => {
    const { task, line } = probes();
    return { task, line };
  };
  return {
    set: ({ id, due, repeats }) =>
      recorder.emit({
        kind: 'timer-set',
        timer: id,
        due,
        ...place(),
        ...(repeats && { repeats }),
      }),
    fired: ({ id }) => recorder.emit({ kind: 'timer-fired', timer: id }),
    cancelled: ({ id }) => recorder.emit({ kind: 'timer-cancelled', timer: id, ...place() }),
  };
}
