import { expect, test } from 'vitest';
import type { RunEnd } from '../run';
import type { Guest } from '../sandbox/frame';
import { createPool, type Pool } from './pool';

const DONE: RunEnd = { status: 'done', errors: [], t: 0 };

/** A guest whose answers the test decides. */
class Actor implements Guest {
  runs = 0;
  isEnded = false;
  #listener: (message: unknown) => void = () => undefined;

  post(): void {
    this.runs++;
  }

  listen(listener: (message: unknown) => void): void {
    this.#listener = listener;
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(message: unknown): void {
    this.#listener(message);
  }
}

/** A pool whose guests start when the test says so. */
function stage({ spares = 1, atMost = 2 } = {}): {
  pool: Pool;
  starts: PromiseWithResolversOf<Guest>[];
} {
  const starts: PromiseWithResolversOf<Guest>[] = [];
  const start = (): Promise<Guest> => {
    const coming = withResolvers<Guest>();
    starts.push(coming);
    return coming.promise;
  };
  const explain = (error: unknown) => ({ name: 'LoadError', message: String(error) });
  return { pool: createPool({ start, language: 'en', spares, atMost, explain }), starts };
}

interface PromiseWithResolversOf<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
  reject: (error: unknown) => void;
}

function withResolvers<Value>(): PromiseWithResolversOf<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Value>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

/** Lets everything happen that waits for nothing but its turn. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const request = { source: '', clock: 'virtual', trace: true } as const;
const ignore = (): void => undefined;

test('a run right after another waits for the same guest, not for a new one', async () => {
  const { pool, starts } = stage();
  const first = pool.run(request, ignore);
  const actor = new Actor();
  starts[0]?.resolve(actor);
  await settled();
  actor.say({ kind: 'end', end: DONE });
  expect((await first.end).status).toBe('done');

  const second = pool.run(request, ignore);
  await settled();
  expect(starts).toHaveLength(1);
  actor.say({ kind: 'ready' });
  await settled();
  expect(actor.runs).toBe(2);
  actor.say({ kind: 'end', end: DONE });
  expect((await second.end).status).toBe('done');
});

test('a guest that is spent after its run gives its place to a new one', async () => {
  const { pool, starts } = stage();
  const first = pool.run(request, ignore);
  const actor = new Actor();
  starts[0]?.resolve(actor);
  await settled();
  actor.say({ kind: 'end', end: DONE });
  await first.end;

  pool.run(request, ignore);
  actor.say({ kind: 'spent' });
  await settled();
  expect(actor.isEnded).toBe(true);
  const next = new Actor();
  starts[1]?.resolve(next);
  await settled();
  expect(next.runs).toBe(1);
});

test('two runs at once have a guest each', async () => {
  const { pool, starts } = stage();
  pool.run(request, ignore);
  pool.run(request, ignore);
  await settled();
  expect(starts).toHaveLength(2);
});

test('a start that fails ends one run with its reason, and the next run tries again', async () => {
  const { pool, starts } = stage();
  const { end } = pool.run(request, ignore);
  await settled();
  starts[0]?.reject(new Error('no network'));
  expect((await end).errors[0]?.message).toContain('no network');

  pool.run(request, ignore);
  await settled();
  const actor = new Actor();
  starts[1]?.resolve(actor);
  await settled();
  expect(actor.runs).toBe(1);
});

test('runs that were stopped before Python came leave their turns to others, also when it fails', async () => {
  const { pool, starts } = stage({ atMost: 1 });
  const early = pool.run(request, ignore);
  early.stop();
  expect((await early.end).status).toBe('stopped');
  await settled();
  starts[0]?.reject(new Error('no network'));
  await settled();

  pool.run(request, ignore);
  await settled();
  const actor = new Actor();
  starts[1]?.resolve(actor);
  await settled();
  expect(actor.runs).toBe(1);
});

test('a stopped run costs its guest, and a spare is started in its place', async () => {
  const { pool, starts } = stage();
  const run = pool.run(request, ignore);
  const actor = new Actor();
  starts[0]?.resolve(actor);
  await settled();
  run.stop();
  expect((await run.end).status).toBe('stopped');
  expect(actor.isEnded).toBe(true);
  expect(starts).toHaveLength(2);
});
