/** Futures by hand, and callbacks of what is done. */
import { index } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const FUTURES: Record<string, Form> = {
  future: {
    weight: 3,
    args: { i: [0, 1, 2] },
    py: "log('{id} future', await futures[{i}])",
    ts: "log('{id} future', yield* futures[{i}]);",
  },
  setResult: {
    weight: 3,
    args: { i: [0, 1, 2] },
    py: "futures[{i}].set_result('v{id}')",
    ts: "futures[{i}].setResult('v{id}');",
  },
  setException: {
    weight: 2,
    args: { i: [0, 1, 2] },
    py: "futures[{i}].set_exception(ValueError('f{id}'))",
    ts: "futures[{i}].setException(new ValueError('f{id}'));",
  },
  setExceptionClass: {
    weight: 1,
    args: { i: [0, 1, 2] },
    py: 'futures[{i}].set_exception(ValueError)',
    ts: 'futures[{i}].setException(ValueError);',
  },
  result: {
    weight: 1,
    args: { i: [0, 1, 2] },
    py: "log('{id} result', futures[{i}].result())",
    ts: "log('{id} result', futures[{i}].result());",
  },
  newFuture: {
    weight: 1,
    args: { i: [0, 1, 2] },
    py: 'futures[{i}] = asyncio.get_running_loop().create_future()',
    ts: 'futures[{i}] = getRunningLoop().createFuture();',
  },
  doneCallback: {
    weight: 3,
    args: { index },
    py: "any_task({index}).add_done_callback(lambda f: log('{id} callback', outcome(f)))",
    ts: "anyTask({index}).addDoneCallback((f) => log('{id} callback', outcome(f)));",
  },
  removeCallback: {
    weight: 1,
    args: { index },
    py: `any_task({index}).add_done_callback(shared_callback)
any_task({index}).add_done_callback(shared_callback)
log('{id} removed', any_task({index}).remove_done_callback(shared_callback))`,
    ts: `anyTask({index}).addDoneCallback(sharedCallback);
anyTask({index}).addDoneCallback(sharedCallback);
log('{id} removed', anyTask({index}).removeDoneCallback(sharedCallback));`,
  },
  failingCallback: {
    weight: 1,
    args: { index },
    py: "any_task({index}).add_done_callback(lambda f: fail('d{id}'))",
    ts: "anyTask({index}).addDoneCallback(() => fail('d{id}'));",
  },
};
