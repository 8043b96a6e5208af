/** Cancelling, and looking at tasks. */
import { index, message } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const CANCELLING: Record<string, Form> = {
  cancel: {
    weight: 6,
    args: { index, message },
    py: "log('{id} cancel', any_task({index}).cancel({message}))",
    ts: "log('{id} cancel', anyTask({index}).cancel({message}));",
  },
  cancelOwn: {
    weight: 4,
    args: { index, message },
    py: "log('{id} cancel', own(mine, {index}).cancel({message}))",
    ts: "log('{id} cancel', own(mine, {index}).cancel({message}));",
  },
  cancelSelf: {
    weight: 1,
    args: { message },
    py: "log('{id} cancel', asyncio.current_task().cancel({message}))",
    ts: "log('{id} cancel', currentTask().cancel({message}));",
  },
  uncancel: {
    weight: 2,
    since: 313,
    py: "log('{id} uncancel', asyncio.current_task().cancelling(), asyncio.current_task().uncancel())",
    ts: "log('{id} uncancel', currentTask().cancelling(), currentTask().uncancel());",
  },
  state: {
    weight: 3,
    args: { index },
    py: "log('{id} state', outcome(any_task({index})), any_task({index}).get_name() if named(any_task({index})) else '-')",
    ts: "log('{id} state', outcome(anyTask({index})), named(anyTask({index})) ? anyTask({index}).getName() : '-');",
  },
  allTasks: {
    weight: 1,
    py: "log('{id} tasks', len(asyncio.all_tasks()))",
    ts: "log('{id} tasks', allTasks().size);",
  },
};
