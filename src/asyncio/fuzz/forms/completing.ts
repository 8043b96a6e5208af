/** One after the other, as they are done. */
import { index, limit } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const COMPLETING: Record<string, Form> = {
  asCompleted: {
    weight: 3,
    args: { limit },
    blocks: { bodies: 'functions' },
    py: `for next{id} in asyncio.as_completed([{calls:bodies}], timeout={limit}):
    log('{id} next', await next{id})`,
    ts: `for (const next{id} of asCompleted([{calls:bodies}], { timeout: {limit} })) {
  log('{id} next', yield* next{id});
}`,
  },
  asCompletedTasks: {
    weight: 2,
    since: 313,
    args: { limit },
    blocks: { bodies: 'functions' },
    py: `async for next{id} in asyncio.as_completed([{calls:bodies}], timeout={limit}):
    log('{id} next', next{id}.done(), outcome(next{id}))`,
    ts: `yield* asyncFor(asCompleted([{calls:bodies}], { timeout: {limit} }), function* (next{id}) {
  log('{id} next', next{id}.done(), outcome(next{id}));
});`,
  },
  asCompletedOwn: {
    weight: 2,
    since: 313,
    args: { a: index, b: index, limit },
    py: `async for next{id} in asyncio.as_completed([own(mine, {a}), own(mine, {b})], timeout={limit}):
    log('{id} next', next{id}.done(), outcome(next{id}))`,
    ts: `yield* asyncFor(asCompleted([own(mine, {a}), own(mine, {b})], { timeout: {limit} }), function* (next{id}) {
  log('{id} next', next{id}.done(), outcome(next{id}));
});`,
  },
};
