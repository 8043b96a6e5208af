/** Queues of all kinds. */
import { flag, queue } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const QUEUES: Record<string, Form> = {
  put: {
    weight: 4,
    args: { queue, priority: [3, 1, 2] },
    py: 'await {queue}.put(({priority}, {id}))',
    ts: 'yield* {queue}.put([{priority}, {id}]);',
  },
  get: {
    weight: 4,
    args: { queue },
    py: "log('{id} item', await {queue}.get())",
    ts: "log('{id} item', yield* {queue}.get());",
  },
  putNowait: {
    weight: 3,
    args: { queue, priority: [3, 1, 2] },
    py: "{queue}.put_nowait(({priority}, {id})); log('{id} size', {queue}.qsize(), {queue}.full())",
    ts: "{queue}.putNowait([{priority}, {id}]); log('{id} size', {queue}.qsize(), {queue}.full());",
  },
  getNowait: {
    weight: 2,
    args: { queue },
    py: "log('{id} item', {queue}.get_nowait(), {queue}.empty())",
    ts: "log('{id} item', {queue}.getNowait(), {queue}.empty());",
  },
  taskDone: { weight: 2, args: { queue }, py: '{queue}.task_done()', ts: '{queue}.taskDone();' },
  join: { weight: 2, args: { queue }, py: 'await {queue}.join()', ts: 'yield* {queue}.join();' },
  shutdown: {
    weight: 2,
    since: 313,
    args: { queue, flag },
    py: '{queue}.shutdown({flag})',
    ts: '{queue}.shutdown({flag});',
  },
};
