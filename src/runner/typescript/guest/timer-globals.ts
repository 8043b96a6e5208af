import type { Timers } from './timers';

type Handler = ((...args: unknown[]) => unknown) | string;

/** Puts `setTimeout` and its kin in front of a queue of ours. */
export function installTimers(realm: typeof globalThis, timers: Timers): void {
  const evaluate = realm.eval;
  const set = (handler: Handler, ms: unknown, args: unknown[], repeats: boolean): number => {
    const wait = (ms as number) | 0;
    const run = (): void => {
      if (typeof handler === 'function') Reflect.apply(handler, realm, args);
      else evaluate(String(handler));
    };
    return timers.set(wait, repeats, run);
  };
  const globals = {
    setTimeout(handler: Handler, ms?: unknown, ...args: unknown[]) {
      return set(handler, ms, args, false);
    },
    setInterval(handler: Handler, ms?: unknown, ...args: unknown[]) {
      return set(handler, ms, args, true);
    },
    clearTimeout(id?: unknown) {
      timers.clear((id as number) | 0);
    },
    clearInterval(id?: unknown) {
      timers.clear((id as number) | 0);
    },
  };
  Object.assign(realm, globals);
}
