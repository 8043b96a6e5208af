/**
 * What a block does with its coroutines, as asyncio wants to hear it: Python's interpreter notices by
 * itself when a coroutine is never awaited, or awaited twice.
 */
import * as asyncio from '../../../asyncio';
import { instrument, type PendingCall } from '../../../asyncio';
import { getOwnPropertyDescriptor, getPrototypeOf, ownKeys } from './natives';
import type { CoroutineWatch } from './probes';
import { isPromise } from './short';

const { callOf, coroutineCalled, coroutineMade, coroutineStarted } = instrument;

/** Names of asyncio's own coroutine functions, by what their coroutines inherit from. */
const libraryNames = new Map<object, string>();

function nameGenerators(holder: object, prefix: string): void {
  for (const key of ownKeys(holder)) {
    const value: unknown = getOwnPropertyDescriptor(holder, key)?.value;
    if (typeof key !== 'string' || typeof value !== 'function') continue;
    const { prototype } = value as { prototype?: object };
    if (prototype === undefined) continue;
    if (Object.prototype.toString.call(value) === '[object GeneratorFunction]') {
      libraryNames.set(prototype, prefix + key);
    } else if (prefix === '') {
      nameGenerators(prototype, `${key}.`);
    }
  }
}

nameGenerators({ ...asyncio }, '');

/** Hands what the probes see on to asyncio. */
export const coroutineWatch: CoroutineWatch = {
  called: coroutineCalled,
  made(value, call) {
    if (asyncio.isCoroutine(value)) coroutineMade(value, call as PendingCall);
    // Nobody has to await an asynchronous generator.
    else if (value instanceof asyncio.AsyncGenerator) coroutineStarted(call as PendingCall);
  },
  received(value, line) {
    const name = libraryNames.get(getPrototypeOf(value) as object);
    if (name === undefined || callOf(value) !== undefined || instrument.isClaimed(value)) return;
    coroutineMade(value as asyncio.Coroutine, coroutineCalled(name, line));
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

/** Reports coroutines that nobody awaited; to be called when the block is over. */
export const reportForgottenCoroutines = (): void => instrument.reportNeverAwaited();
