import type { BlockClock } from './clock';
import { asNative, replace } from './disguise';

/** When every run on the virtual clock begins: 2026-01-01T00:00:00Z, in milliseconds since 1970. */
const EPOCH = Date.UTC(2026, 0, 1);

/** Puts `Date` and `performance` on the run's clock. */
export function installDates(realm: typeof globalThis, clock: BlockClock): void {
  const NativeDate = realm.Date;
  const { prototype } = NativeDate;
  const { toString } = prototype;
  const now = (): number => Math.floor(EPOCH + clock.read());
  const BlockDate = new Proxy(NativeDate, {
    apply: () => Reflect.apply(toString, new NativeDate(now()), []),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
  });
  replace(
    NativeDate,
    'now',
    asNative('now', () => now()),
  );
  replace(prototype, 'constructor', BlockDate);
  replace(realm, 'Date', asNative('Date', BlockDate));
  replace(
    realm.performance,
    'now',
    asNative('now', () => clock.read()),
  );
  replace(realm.performance, 'timeOrigin', EPOCH);
}
