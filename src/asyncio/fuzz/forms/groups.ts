/** Task groups. */
import { index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const GROUPS: Record<string, Form> = {
  group: {
    weight: 7,
    since: 313,
    blocks: { bodies: 'functions', body: 'body' },
    py: `async with asyncio.TaskGroup() as group{id}:
    groups.append(group{id})
    for c in [{calls:bodies}]:
        keep(group{id}.create_task(c))
    {block:body}`,
    ts: `yield* asyncWith(new TaskGroup(), function* (group{id}) {
  groups.push(group{id});
  for (const c of [{calls:bodies}]) keep(group{id}.createTask(c));
  {block:body}
});`,
  },
  groupTask: {
    weight: 6,
    since: 313,
    where: 'group',
    blocks: { body: 'function' },
    py: "keep({scope}.create_task({call:body}, name='g{id}'))",
    ts: "keep({scope}.createTask({call:body}, { name: 'g{id}' }));",
  },
  groupTaskEagerly: {
    weight: 2,
    since: 314,
    where: 'group',
    blocks: { body: 'function' },
    py: "keep({scope}.create_task({call:body}, name='g{id}', eager_start=True))",
    ts: "keep({scope}.createTask({call:body}, { name: 'g{id}', eagerStart: true }));",
  },
  anyGroupTask: {
    weight: 1,
    since: 313,
    args: { index },
    blocks: { body: 'function' },
    py: 'any_group({index}).create_task({call:body})',
    ts: 'anyGroup({index}).createTask({call:body});',
  },
};
