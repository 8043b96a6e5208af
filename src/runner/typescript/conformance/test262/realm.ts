import { createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';
import { setImmediate as turn } from 'node:timers/promises';

/** What a worker's realm has beside ECMAScript, as far as our guest asks for it. */
const PLATFORM = [
  'AbortController',
  'AbortSignal',
  'DOMException',
  'Event',
  'EventTarget',
  'MessageEvent',
  'crypto',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
] as const;

/** Turns of the event loop that a test may need beyond its end. */
const MOST_TURNS = 1000;

/** A realm with what test262 asks of a host (INTERPRETING.md, Host-Defined Functions). */
export interface Realm {
  context: Context;
  /** What `$DONE` has been called with, once for every call; undefined stands for success. */
  done: unknown[];
}

/** Makes a fresh realm. */
export function createRealm(): Realm {
  const context = createContext({});
  const done: unknown[] = [];
  const scope = runInContext('globalThis', context) as Record<string, unknown>;
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  };
  for (const name of PLATFORM) define(name, globalThis[name]);
  define('console', runInContext('({})', context));
  define('performance', {
    now: performance.now.bind(performance),
    mark: performance.mark.bind(performance),
    measure: performance.measure.bind(performance),
  });
  define('print', () => undefined);
  // The last line of every test in Mozilla's copy.
  define('reportCompare', () => undefined);
  define('$DONE', (error?: unknown) => done.push(error));
  define('$262', {
    global: scope,
    createRealm: () => createRealm().context.$262 as unknown,
    evalScript: (code: string) => runInContext(code, context) as unknown,
    detachArrayBuffer: (buffer: ArrayBuffer) => {
      structuredClone(buffer, { transfer: [buffer] });
    },
  });
  return { context, done };
}

/** Waits until a test with the flag `async` has said that it is over, or can no longer say so. */
export async function untilDone({ done }: Realm): Promise<void> {
  for (let count = 0; count < MOST_TURNS && done.length === 0; count++) await turn();
}

/** What is wrong with the end of a test with the flag `async`; undefined when it is as it should be. */
export function doneProblem({ done }: Realm): string | undefined {
  if (done.length !== 1) return `$DONE was called ${done.length} times`;
  return done[0] ? `$DONE was called with ${nameOf(done[0])}` : undefined;
}

/** `TypeError: it is no function` for an error, whatever realm it is of. */
export function nameOf(error: unknown): string {
  try {
    const { name, message } = error as Error;
    return name && message ? `${name}: ${message}` : String(error);
  } catch {
    return typeof error;
  }
}
