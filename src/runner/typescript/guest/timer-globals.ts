import { asNative, replace } from './disguise';
import { apply } from './natives';
import type { Timers } from './timers';

type Handler = ((...args: unknown[]) => unknown) | string;

/** Puts `setTimeout` and its kin in front of a queue of ours. */
export function installTimers(realm: typeof globalThis, timers: Timers): void {
  const evaluate = realm.eval;
  const set = (handler: Handler, ms: unknown, args: unknown[], repeats: boolean): number => {
    const text = typeof handler === 'function' ? '' : handler;
    // Web IDL's `long`: the number modulo 2^32, as the bitwise operators convert it.
    const wait = (ms as number) | 0;
    return timers.set(wait, repeats, () => {
      if (typeof handler === 'function') apply(handler, realm, args);
      else evaluate(text);
    });
  };
  const clear = (id: unknown): void => timers.clear((id as number) | 0);
  const globals = {
    setTimeout: (handler: Handler, ms?: unknown, ...args: unknown[]) =>
      set(handler, ms, args, false),
    setInterval: (handler: Handler, ms?: unknown, ...args: unknown[]) =>
      set(handler, ms, args, true),
    clearTimeout: (id?: unknown) => clear(id),
    clearInterval: (id?: unknown) => clear(id),
  };
  for (const [name, method] of Object.entries(globals)) {
    replace(realm, name, asNative(name, method, name.startsWith('set') ? 1 : 0));
  }
}
