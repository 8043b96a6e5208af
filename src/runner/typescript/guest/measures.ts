/**
 * What else tells the time, on the run's clock: marks and measures (User Timing, section 2), events (DOM,
 * 2.9) and formats of the present (ECMA-402, 11.5).
 */
import type { BlockClock } from './clock';
import { asNative, replace } from './disguise';
import { apply, defineProperty, getOwnPropertyDescriptor, safeWeakMap } from './natives';

type Measure = (name: string, from?: string | PerformanceMeasureOptions, to?: string) => unknown;

/** Puts marks, measures, the times of events and the default of date formats on the run's clock. */
export function installMeasures(realm: typeof globalThis, clock: BlockClock): void {
  const { performance, Event, Intl, Date } = realm;
  const mark = performance.mark.bind(performance);
  const measure = performance.measure.bind(performance) as Measure;
  replace(
    performance,
    'mark',
    asNative(
      'mark',
      (name: string, options?: PerformanceMarkOptions) =>
        mark(name, { startTime: clock.read(), ...options }),
      1,
    ),
  );
  const measured: Measure = (name, from, to) => {
    if (to !== undefined) return measure(name, from, to);
    const options = typeof from === 'object' ? from : { start: from };
    const isWhole = options.end !== undefined || options.duration !== undefined;
    return measure(name, isWhole ? options : { start: 0, ...defined(options), end: clock.read() });
  };
  replace(performance, 'measure', asNative('measure', measured, 1));

  const stamps = safeWeakMap<object, number>();
  const stamp = getOwnPropertyDescriptor(Event.prototype, 'timeStamp');
  const { timeStamp } = {
    timeStamp(this: Event): number {
      const time = stamps.get(this) ?? clock.now();
      stamps.set(this, time);
      return time;
    },
  };
  defineProperty(Event.prototype, 'timeStamp', {
    ...stamp,
    get: asNative('get timeStamp', timeStamp),
  });

  const { prototype } = Intl.DateTimeFormat;
  const format = getOwnPropertyDescriptor(prototype, 'format');
  const formats = safeWeakMap<object, (date?: unknown) => unknown>();
  const { bound } = {
    bound(this: object): unknown {
      const native = apply(format?.get as () => (date?: unknown) => unknown, this, []);
      const known = formats.get(this);
      if (known) return known;
      const own = asNative(
        '',
        (date?: unknown) => native(date === undefined ? Date.now() : date),
        1,
      );
      formats.set(this, own);
      return own;
    },
  };
  defineProperty(prototype, 'format', { ...format, get: asNative('get format', bound) });
  const { formatToParts } = prototype;
  const { parts } = {
    parts(this: Intl.DateTimeFormat, date?: Date | number) {
      return apply(formatToParts, this, [date === undefined ? Date.now() : date]);
    },
  };
  replace(prototype, 'formatToParts', asNative('formatToParts', parts, 1));
}

/** Options without those that are undefined. */
function defined(options: PerformanceMeasureOptions): PerformanceMeasureOptions {
  const { start, ...rest } = options;
  return start === undefined ? rest : options;
}
