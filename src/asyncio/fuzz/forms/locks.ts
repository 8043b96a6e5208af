/** Events, locks, conditions, semaphores and barriers. */
import { conditions } from './choices';
import type { Form } from './form';

/** These statements, by name. */
export const LOCKS: Record<string, Form> = {
  eventSet: { weight: 3, args: { i: [0, 1] }, py: 'events[{i}].set()', ts: 'events[{i}].set();' },
  eventClear: {
    weight: 2,
    args: { i: [0, 1] },
    py: 'events[{i}].clear()',
    ts: 'events[{i}].clear();',
  },
  eventWait: {
    weight: 3,
    args: { i: [0, 1] },
    py: "log('{id} event', await events[{i}].wait())",
    ts: "log('{id} event', yield* events[{i}].wait());",
  },
  eventState: {
    weight: 1,
    args: { i: [0, 1] },
    py: "log('{id} set', events[{i}].is_set())",
    ts: "log('{id} set', events[{i}].isSet());",
  },
  lock: {
    weight: 5,
    blocks: { body: 'body' },
    py: `async with lock:
    {block:body}`,
    ts: `yield* asyncWith(lock, function* () {
  {block:body}
});`,
  },
  lockAcquire: {
    weight: 1,
    py: "log('{id} acquired', await lock.acquire(), lock.locked())",
    ts: "log('{id} acquired', yield* lock.acquire(), lock.locked());",
  },
  lockRelease: { weight: 1, py: 'lock.release()', ts: 'lock.release();' },
  condition: {
    weight: 4,
    since: 313,
    args: { which: conditions, n: [1, 2] },
    py: `async with {which}:
    log('{id} notified', await {which}.wait())
    {which}.notify({n})`,
    ts: `yield* asyncWith({which}, function* () {
  log('{id} notified', yield* {which}.wait());
  {which}.notify({n});
});`,
  },
  notify: {
    weight: 3,
    since: 313,
    args: { which: conditions, n: [1, 2] },
    py: `async with {which}:
    counter[0] += 1
    {which}.notify({n})`,
    ts: `yield* asyncWith({which}, function* () {
  counter[0] += 1;
  {which}.notify({n});
});`,
  },
  notifyAll: {
    weight: 1,
    since: 313,
    args: { which: conditions },
    py: '{which}.notify_all()',
    ts: '{which}.notifyAll();',
  },
  conditionWaitFor: {
    weight: 3,
    since: 313,
    args: { which: conditions, n: [1, 2, 3] },
    py: `async with {which}:
    log('{id} count', await {which}.wait_for(lambda: counter[0] >= {n}))`,
    ts: `yield* asyncWith({which}, function* () {
  log('{id} count', yield* {which}.waitFor(() => counter[0] >= {n}));
});`,
  },
  semaphore: {
    weight: 4,
    since: 313,
    blocks: { body: 'body' },
    args: { which: ['semaphore', 'bounded'] },
    py: `async with {which}:
    {block:body}`,
    ts: `yield* asyncWith({which}, function* () {
  {block:body}
});`,
  },
  semaphoreAcquire: {
    weight: 1,
    since: 313,
    args: { which: ['semaphore', 'bounded'] },
    py: "log('{id} acquired', await {which}.acquire(), {which}.locked())",
    ts: "log('{id} acquired', yield* {which}.acquire(), {which}.locked());",
  },
  semaphoreRelease: {
    weight: 2,
    since: 313,
    args: { which: ['semaphore', 'bounded'] },
    py: "{which}.release(); log('{id} locked', {which}.locked())",
    ts: "{which}.release(); log('{id} locked', {which}.locked());",
  },
  barrier: {
    weight: 4,
    since: 313,
    py: "log('{id} barrier', await barrier.wait(), barrier.n_waiting)",
    ts: "log('{id} barrier', yield* barrier.wait(), barrier.nWaiting);",
  },
  barrierWith: {
    weight: 2,
    since: 313,
    blocks: { body: 'body' },
    py: `async with barrier as place{id}:
    log('{id} place', place{id})
    {block:body}`,
    ts: `yield* asyncWith(barrier, function* (place{id}) {
  log('{id} place', place{id});
  {block:body}
});`,
  },
  barrierReset: {
    weight: 1,
    since: 313,
    py: 'await barrier.reset()',
    ts: 'yield* barrier.reset();',
  },
  barrierAbort: {
    weight: 1,
    since: 313,
    py: "await barrier.abort(); log('{id} broken', barrier.broken)",
    ts: "yield* barrier.abort(); log('{id} broken', barrier.broken);",
  },
};
