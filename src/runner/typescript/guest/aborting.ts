import { asNative, replace } from './disguise';
import { apply } from './natives';
import type { Timers } from './timers';

/**
 * `AbortSignal.timeout` on the run's clock, and the same sentences in every host: DOM leaves the wording
 * of its errors open, and blocks print them.
 */
export function installAborting(realm: typeof globalThis, timers: Timers): void {
  const { AbortController, AbortSignal, DOMException } = realm;
  const { abort } = AbortController.prototype;
  const abortSignal = AbortSignal.abort;
  const aborted = (): DOMException =>
    new DOMException('signal is aborted without reason', 'AbortError');
  replace(
    AbortController.prototype,
    'abort',
    asNative(
      'abort',
      {
        abort(this: AbortController, reason?: unknown) {
          apply(abort, this, [reason === undefined ? aborted() : reason]);
        },
      }.abort,
      0,
    ),
  );
  replace(
    AbortSignal,
    'abort',
    asNative(
      'abort',
      (reason?: unknown) =>
        abortSignal.call(AbortSignal, reason === undefined ? aborted() : reason),
      0,
    ),
  );
  const timeout = (ms: number): AbortSignal => {
    const controller = new AbortController();
    timers.set(Math.trunc(ms) || 0, false, () => {
      apply(abort, controller, [new DOMException('signal timed out', 'TimeoutError')]);
    });
    return controller.signal;
  };
  replace(AbortSignal, 'timeout', asNative('timeout', timeout, 1));
}
