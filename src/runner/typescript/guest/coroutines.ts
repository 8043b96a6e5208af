/**
 * What a block does with its coroutines, as asyncio wants to hear it: Python's interpreter notices by
 * itself when a coroutine is never awaited, or awaited twice.
 */
import type { Coroutine, PendingCall } from '../../../asyncio';
import type { AsyncioModule } from './asyncio';
import { getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from './natives';
import type { CoroutineWatch } from './probes';
import { isPromise } from './short';

/** Names of asyncio's own coroutine functions, by what their coroutines inherit from. */
function libraryNames(asyncio: AsyncioModule): Map<object, string> {
  const names = new Map<object, string>();
  const nameGenerators = (holder: object, prefix: string): void => {
    for (const key of ownKeys(holder)) {
      const value: unknown = getOwnPropertyDescriptor(holder, key)?.value;
      if (typeof key !== 'string' || typeof value !== 'function') continue;
      const { prototype } = value as { prototype?: object };
      if (prototype === undefined) continue;
      if (Object.prototype.toString.call(value) === '[object GeneratorFunction]') {
        names.set(prototype, prefix + key);
      } else if (prefix === '') {
        nameGenerators(prototype, `${key}.`);
      }
    }
  };
  nameGenerators({ ...asyncio }, '');
  // `sleep` is no generator function itself: without a delay it gives something smaller.
  for (const delay of [0, 1]) names.set(getPrototypeOf(asyncio.sleep(delay)) as object, 'sleep');
  return names;
}

/** Hands what the probes see on to asyncio. */
export function coroutineWatch(asyncio: AsyncioModule): CoroutineWatch {
  const { instrument } = asyncio;
  const { callOf, coroutineCalled, coroutineMade, coroutineStarted } = instrument;
  const names = libraryNames(asyncio);
  return {
    called: coroutineCalled,
    made(value, call) {
      if (asyncio.isCoroutine(value)) coroutineMade(value, call as PendingCall);
      // Nobody has to await an asynchronous generator.
      else if (value instanceof asyncio.AsyncGenerator) coroutineStarted(call as PendingCall);
    },
    received(value, line) {
      const name = names.get(getPrototypeOf(value) as object);
      if (name === undefined || callOf(value) !== undefined || instrument.isClaimed(value)) return;
      coroutineMade(value as Coroutine, coroutineCalled(name, line));
    },
    started: (call) => coroutineStarted(call as PendingCall),
    awaited(value, inTask) {
      const call = callOf(value);
      if (call !== undefined && !inTask) coroutineStarted(call);
      else if (call !== undefined || isPromise(value) || typeof value === 'function') {
        if (inTask) instrument.awaiting(value);
      }
    },
  };
}
