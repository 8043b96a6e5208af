/** Waiting for several at once. */
import { index, limit, flag } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const GATHERING: Record<string, Form> = {
  gather: {
    weight: 5,
    args: { flag },
    blocks: { bodies: 'functions' },
    py: "log('{id} got', await asyncio.gather({calls:bodies}, return_exceptions={flag}))",
    ts: "log('{id} got', yield* gather({calls:bodies}, { returnExceptions: {flag} }));",
  },
  gatherOwn: {
    weight: 2,
    since: 312,
    args: { a: index, b: index, flag },
    blocks: { body: 'function' },
    py: "log('{id} got', await asyncio.gather(own(mine, {a}), {call:body}, own(mine, {b}), return_exceptions={flag}))",
    ts: "log('{id} got', yield* gather(own(mine, {a}), {call:body}, own(mine, {b}), { returnExceptions: {flag} }));",
  },
  gatherLater: {
    weight: 2,
    args: { flag },
    blocks: { bodies: 'functions' },
    py: 'mine.append(keep(asyncio.gather({calls:bodies}, return_exceptions={flag})))',
    ts: 'mine.push(keep(gather({calls:bodies}, { returnExceptions: {flag} })));',
  },
  gatherNothing: {
    weight: 0.5,
    py: "log('{id} got', await asyncio.gather())",
    ts: "log('{id} got', yield* gather());",
  },
  wait: {
    weight: 5,
    args: { limit, mode: ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'] },
    blocks: { bodies: 'functions' },
    py: `ts{id} = [spawn(c, f'w{id}.{i}') for i, c in enumerate([{calls:bodies}])]
mine.extend(ts{id})
done, pending = await asyncio.wait(ts{id}, timeout={limit}, return_when=asyncio.{mode})
log('{id} done', [t in done for t in ts{id}], [t in pending for t in ts{id}])`,
    ts: `const ts{id} = [{calls:bodies}].map((c, i) => spawn(c, \`w{id}.\${i}\`));
mine.push(...ts{id});
const [done{id}, pending{id}] = yield* wait(ts{id}, { timeout: {limit}, returnWhen: {mode} });
log('{id} done', ts{id}.map((t) => done{id}.has(t)), ts{id}.map((t) => pending{id}.has(t)));`,
  },
  waitOwn: {
    weight: 2,
    args: {
      a: index,
      b: index,
      limit,
      mode: ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'],
    },
    py: `done, pending = await asyncio.wait([own(mine, {a}), own(mine, {b})], timeout={limit}, return_when=asyncio.{mode})
log('{id} done', len(done), len(pending))`,
    ts: `const [done{id}, pending{id}] = yield* wait([own(mine, {a}), own(mine, {b})], { timeout: {limit}, returnWhen: {mode} });
log('{id} done', done{id}.size, pending{id}.size);`,
  },
};
