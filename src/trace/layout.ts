/**
 * Gives every event of a run its spot on the run's axis.
 */
import type { Axis, Spot } from './axis';
import type { TraceEvent, TraceKind } from './events';

/** How wide each kind of event is drawn, in quarter steps. Those left out take no room. */
const WIDTH: Partial<Record<TraceKind, number>> = {
  created: 2,
  started: 4,
  running: 1,
  suspended: 2,
  ready: 1,
  resumed: 4,
  output: 4,
  finished: 2,
  failed: 2,
  cancelled: 2,
  'cancel-requested': 2,
  limit: 2,
};

/** An axis, and for each event the spot before and the spot behind it. */
export interface Layout {
  axis: Axis;
  before: Spot[];
  after: Spot[];
}

/**
 * @param events in order
 * @param resolution share of the run below which two moments become one instant
 */
export function layOut(events: readonly TraceEvent[], resolution: number): Layout {
  const duration = events.at(-1)?.t ?? 0;
  let instant = { t: 0, steps: 0 };
  const axis: Axis = { duration, instants: [instant] };
  const before: Spot[] = [];
  const after: Spot[] = [];
  for (const event of events) {
    if (event.t - instant.t > duration * resolution) {
      instant = { t: event.t, steps: 0 };
      axis.instants.push(instant);
    }
    before.push({ t: instant.t, step: instant.steps });
    instant.steps += WIDTH[event.kind] ?? 0;
    after.push({ t: instant.t, step: instant.steps });
  }
  return { axis, before, after };
}
