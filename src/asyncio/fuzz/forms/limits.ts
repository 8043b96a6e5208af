/** Time limits, and what is kept from them. */
import { delay, index, limit } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const LIMITS: Record<string, Form> = {
  waitFor: {
    weight: 5,
    since: 312,
    args: { limit },
    blocks: { body: 'function' },
    py: "log('{id} got', await asyncio.wait_for({call:body}, {limit}))",
    ts: "log('{id} got', yield* waitFor({call:body}, {limit}));",
  },
  waitForOwn: {
    weight: 2,
    since: 312,
    args: { index, limit },
    py: "log('{id} got', await asyncio.wait_for(own(mine, {index}), {limit}))",
    ts: "log('{id} got', yield* waitFor(own(mine, {index}), {limit}));",
  },
  timeout: {
    weight: 5,
    args: { limit },
    blocks: { body: 'body' },
    py: `async with asyncio.timeout({limit}) as limit{id}:
    {block:body}
log('{id} expired', limit{id}.expired())`,
    ts: `const limit{id} = timeout({limit});
yield* asyncWith(limit{id}, function* () {
  {block:body}
});
log('{id} expired', limit{id}.expired());`,
  },
  timeoutAt: {
    weight: 2,
    args: { delay },
    blocks: { body: 'body' },
    py: `async with asyncio.timeout_at(now() + {delay}) as limit{id}:
    {block:body}`,
    ts: `const limit{id} = timeoutAt(now() + {delay});
yield* asyncWith(limit{id}, function* () {
  {block:body}
});`,
  },
  reschedule: {
    weight: 6,
    where: 'timeout',
    args: { delay },
    py: '{scope}.reschedule(now() + {delay})',
    ts: '{scope}.reschedule(now() + {delay});',
  },
  unschedule: {
    weight: 2,
    where: 'timeout',
    py: '{scope}.reschedule(None)',
    ts: '{scope}.reschedule(null);',
  },
  when: {
    weight: 2,
    where: 'timeout',
    py: "log('{id} when', None if {scope}.when() is None else micros({scope}.when()), {scope}.expired())",
    ts: "log('{id} when', {scope}.when() === null ? null : micros({scope}.when()), {scope}.expired());",
  },
  shield: {
    weight: 3,
    since: 314,
    blocks: { body: 'function' },
    py: "log('{id} got', await asyncio.shield({call:body}))",
    ts: "log('{id} got', yield* shield({call:body}));",
  },
  shieldOwn: {
    weight: 3,
    since: 314,
    args: { index },
    py: 'mine.append(keep(asyncio.shield(own(mine, {index}))))',
    ts: 'mine.push(keep(shield(own(mine, {index}))));',
  },
};
