/** What a beginner gets wrong. */
import { index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const MISUSE: Record<string, Form> = {
  reuse: {
    weight: 1,
    blocks: { body: 'function' },
    py: `c{id} = {call:body}
log('{id} once', await c{id})
log('{id} twice', await c{id})`,
    ts: `const c{id} = {call:body};
log('{id} once', yield* awaiting(c{id}));
log('{id} twice', yield* awaiting(c{id}));`,
  },
  nestedRun: {
    weight: 0.5,
    blocks: { body: 'function' },
    py: `c{id} = {call:body}
try:
    asyncio.run(c{id})
finally:
    c{id}.close()`,
    ts: 'run({call:body});',
  },
  nestedRunUntilComplete: {
    weight: 0.5,
    args: { index },
    py: 'asyncio.get_running_loop().run_until_complete(own(mine, {index}))',
    ts: 'getRunningLoop().runUntilComplete(own(mine, {index}));',
  },
  stopLoop: {
    weight: 0.4,
    py: 'asyncio.get_running_loop().stop()',
    ts: 'getRunningLoop().stop();',
  },
};
