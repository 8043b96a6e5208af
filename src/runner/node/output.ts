import type { TraceEvent } from '../../trace/events';
import type { OutputLine } from '../run';

/** The printed lines of a run, in order. */
export function outputOf(events: readonly TraceEvent[]): OutputLine[] {
  return events.flatMap((event) =>
    event.kind === 'output' ? [{ t: event.t, stream: event.stream, text: event.text }] : [],
  );
}
