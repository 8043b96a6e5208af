import type { BlockClock } from './clock';

/** When every run on the virtual clock begins: 2026-01-01T00:00:00Z, in milliseconds since 1970. */
const EPOCH = Date.UTC(2026, 0, 1);

/** Puts `Date` and `performance.now` on the run's clock. */
export function installDates(realm: typeof globalThis, clock: BlockClock): void {
  const now = (): number => Math.floor(EPOCH + clock.read());
  const NativeDate = realm.Date;
  const { toString } = NativeDate.prototype;
  realm.Date = new Proxy(NativeDate, {
    apply: () => Reflect.apply(toString, new NativeDate(now()), []),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
  });
  NativeDate.prototype.constructor = realm.Date;
  NativeDate.now = { now }.now;
  Object.defineProperty(realm.performance, 'now', {
    value: { now: () => clock.read() }.now,
    configurable: true,
    writable: true,
  });
}
