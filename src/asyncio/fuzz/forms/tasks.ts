/** Making tasks and waiting for them. */
import { index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const TASKS: Record<string, Form> = {
  spawn: {
    weight: 8,
    blocks: { body: 'function' },
    py: "mine.append(spawn({call:body}, 't{id}'))",
    ts: "mine.push(spawn({call:body}, 't{id}'));",
  },
  spawnInContext: {
    weight: 1,
    blocks: { body: 'function' },
    py: `copy{id} = contextvars.copy_context()
copy{id}.run(variable.set, 'copy{id}')
mine.append(keep(asyncio.create_task({call:body}, name='t{id}', context=copy{id})))`,
    ts: `const copy{id} = copyContext();
copy{id}.run(() => variable.set('copy{id}'));
mine.push(keep(createTask({call:body}, { name: 't{id}', context: copy{id} })));`,
  },
  spawnEagerly: {
    weight: 2,
    since: 314,
    blocks: { body: 'function' },
    py: "mine.append(keep(asyncio.create_task({call:body}, name='t{id}', eager_start=True)))",
    ts: "mine.push(keep(createTask({call:body}, { name: 't{id}', eagerStart: true })));",
  },
  ensureFuture: {
    weight: 1,
    blocks: { body: 'function' },
    py: 'mine.append(keep(asyncio.ensure_future({call:body})))',
    ts: 'mine.push(keep(ensureFuture({call:body})));',
  },
  direct: {
    weight: 3,
    blocks: { body: 'function' },
    py: "log('{id} got', await {call:body})",
    ts: "log('{id} got', yield* {call:body});",
  },
  awaitOwn: {
    weight: 4,
    args: { index },
    py: "log('{id} got', await own(mine, {index}))",
    ts: "log('{id} got', yield* own(mine, {index}));",
  },
};
