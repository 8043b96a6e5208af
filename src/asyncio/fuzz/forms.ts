/**
 * The statements that random programs are made of, each in both languages. In a template
 * `{id}` is the statement's number, `{name}` an argument, `{call:name}` a call of a coroutine function
 * made of that block, `{calls:name}` several, `{items:name}` a call of an asynchronous generator
 * function, and a line `{block:name}` the block itself.
 */

/** A Python version, as a number that can be compared: 313 is 3.13. */
export type Version = number;

/** One value in both languages, where they write it differently. */
export interface Both {
  py: string;
  ts: string;
}

/** What a template may contain: the same text in both languages, or one for each. */
export type Value = number | string | Both;

/** How a block is used. */
export type BlockUse = 'inline' | 'body' | 'function' | 'functions' | 'generator';

/** A kind of statement. */
export interface Form {
  /** How often it is chosen, relative to the others. */
  weight: number;
  /** First CPython that has it, or that behaves as 3.13 does. */
  since?: Version;
  /** Where it makes sense: anywhere by default. */
  where?: 'function' | 'generator' | 'timeout' | 'group';
  /** Arguments and what they are chosen from. */
  args?: Record<string, readonly Value[]>;
  /** Blocks and how they are used. `inline`: in the same function; `body`: in one of its own in TS. */
  blocks?: Record<string, BlockUse>;
  py: string;
  ts: string;
}

const delay = [0.01, 0.02, 0.02, 0.03, 0.04] as const;
const index = [0, 1, 2, 3, 4, 5] as const;
const limit = [0, 0.01, 0.02, 0.03, 0.05, { py: 'None', ts: 'null' }] as const;
const flag: readonly Both[] = [
  { py: 'False', ts: 'false' },
  { py: 'True', ts: 'true' },
];
const message: readonly Both[] = [
  { py: '', ts: '' },
  { py: "'stop'", ts: "'stop'" },
];
const queue = ['fifo', 'fifo', 'heap', 'stack'] as const;
/** The second shares its lock with the statements that take `lock`. */
const conditions = ['condition', 'condition', 'shared'] as const;
const caught: readonly Both[] = [
  { py: 'Exception', ts: 'isException(error)' },
  { py: 'asyncio.CancelledError', ts: 'error instanceof CancelledError' },
  { py: '(ValueError, TimeoutError)', ts: 'isValueOrTimeout(error)' },
];
/** What stands in a clause that catches everything. */
export const EVERYTHING: Both = { py: 'BaseException', ts: 'true' };
/** What stands in a clause that swallows the error. */
export const GO_ON: Both = { py: 'pass', ts: '' };
const again: readonly Both[] = [{ py: 'raise', ts: 'throw error;' }, GO_ON];
const leaving: readonly Both[] = [
  { py: 'pass', ts: '' },
  { py: 'break', ts: 'return BREAK;' },
];

/** Every kind of statement, by name. */
export const FORMS: Record<string, Form> = {
  turn: { weight: 5, py: 'await asyncio.sleep(0)', ts: 'yield* sleep(0);' },
  sleep: {
    weight: 7,
    args: { delay },
    py: 'await asyncio.sleep({delay})',
    ts: 'yield* sleep({delay});',
  },
  raise: {
    weight: 3,
    args: { error: ['ValueError', 'RuntimeError', 'TypeError'] },
    py: "raise {error}('e{id}')",
    ts: "throw new {error}('e{id}');",
  },
  raiseCancelled: {
    weight: 1,
    py: "raise asyncio.CancelledError('own{id}')",
    ts: "throw new CancelledError('own{id}');",
  },
  raiseFrom: {
    weight: 1,
    args: { error: ['ValueError', 'RuntimeError'] },
    py: "raise {error}('e{id}') from TypeError('cause{id}')",
    ts: "throw because(new {error}('e{id}'), new TypeError('cause{id}'));",
  },
  chain: {
    weight: 2,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except Exception as error:
    raise {error}('e{id}') from error`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!isException(error)) throw error;
  throw because(new {error}('e{id}'), error);
}`,
  },
  raiseGroup: {
    weight: 1,
    args: { error: ['ValueError', 'RuntimeError'] },
    py: "raise ExceptionGroup('g{id}', [{error}('a{id}'), ExceptionGroup('h{id}', [ValueError('b{id}'), TypeError('c{id}')])])",
    ts: "throw new ExceptionGroup('g{id}', [new {error}('a{id}'), new ExceptionGroup('h{id}', [new ValueError('b{id}'), new TypeError('c{id}')])]);",
  },
  return: {
    weight: 1,
    where: 'function',
    py: "return 'r{id}'",
    ts: "return 'r{id}';",
  },
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
  try: {
    weight: 9,
    args: { caught, again },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except {caught} as error:
    log('{id} caught', error)
    {again}`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!({caught})) throw error;
  log('{id} caught', error);
  {again}
}`,
  },
  tryAll: {
    weight: 3,
    args: { caught: [EVERYTHING], again },
    blocks: { body: 'body' },
    py: `try:
    {block:body}
except {caught} as error:
    log('{id} caught', error)
    {again}`,
    ts: `try {
  {block:body}
} catch (error) {
  log('{id} caught', error);
  {again}
}`,
  },
  finally: {
    weight: 4,
    blocks: { body: 'inline', last: 'inline' },
    py: `try:
    {block:body}
finally:
    {block:last}`,
    ts: `try {
  {block:body}
} finally {
  {block:last}
}`,
  },
  split: {
    weight: 3,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'inline' },
    py: `try:
    {block:body}
except BaseExceptionGroup as error:
    log('{id} split', error.split({error}), error.subgroup({error}))`,
    ts: `try {
  {block:body}
} catch (error) {
  if (!(error instanceof BaseExceptionGroup)) throw error;
  log('{id} split', error.split({error}), error.subgroup({error}));
}`,
  },
  exceptStar: {
    weight: 2,
    args: { error: ['ValueError', 'RuntimeError'] },
    blocks: { body: 'body' },
    py: `try:
    {block:body}
except* {error} as error:
    log('{id} star', error)`,
    ts: `try {
  {block:body}
} catch (error) {
  const rest{id} = exceptStar(error, {error}, (group) => log('{id} star', group));
  if (rest{id} !== null) throw rest{id};
}`,
  },
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
  callSoon: {
    weight: 2,
    py: "handles.append(asyncio.get_running_loop().call_soon(log, '{id} soon'))",
    ts: "handles.push(getRunningLoop().callSoon(log, '{id} soon'));",
  },
  callLater: {
    weight: 4,
    args: { delay },
    py: "handles.append(asyncio.get_running_loop().call_later({delay}, log, '{id} later'))",
    ts: "handles.push(getRunningLoop().callLater({delay}, log, '{id} later'));",
  },
  callAt: {
    weight: 1,
    args: { delay },
    py: "handles.append(asyncio.get_running_loop().call_at(now() - {delay}, log, '{id} at'))",
    ts: "handles.push(getRunningLoop().callAt(now() - {delay}, log, '{id} at'));",
  },
  manyTimers: {
    weight: 1,
    args: { n: [60, 101, 150], kept: [3, 4] },
    py: `for i in range({n}):
    handles.append(asyncio.get_running_loop().call_later(i % 4 / 100, log, f'{id} many {i}'))
for i, h in enumerate(handles):
    if i % {kept}: h.cancel()`,
    ts: `for (let i = 0; i < {n}; i++) {
  handles.push(getRunningLoop().callLater((i % 4) / 100, log, \`{id} many \${i}\`));
}
handles.forEach((h, i) => { if (i % {kept}) h.cancel(); });`,
  },
  callbackFails: {
    weight: 1,
    py: "asyncio.get_running_loop().call_soon(fail, 'c{id}')",
    ts: "getRunningLoop().callSoon(fail, 'c{id}');",
  },
  cancelHandle: {
    weight: 2,
    args: { index },
    py: "if handles: handles[{index} % len(handles)].cancel(); log('{id} handle', handles[{index} % len(handles)].cancelled())",
    ts: "if (handles.length) { handles[{index} % handles.length].cancel(); log('{id} handle', handles[{index} % handles.length].cancelled()); }",
  },
  setVariable: {
    weight: 2,
    py: 'tokens.append(variable.set({id}))',
    ts: 'tokens.push(variable.set({id}));',
  },
  getVariable: {
    weight: 3,
    py: "log('{id} variable', variable.get('unset'))",
    ts: "log('{id} variable', variable.get('unset'));",
  },
  variableInCallback: {
    weight: 2,
    py: "asyncio.get_running_loop().call_soon(lambda: log('{id} variable', variable.get('unset')))",
    ts: "getRunningLoop().callSoon(() => log('{id} variable', variable.get('unset')));",
  },
  callInContext: {
    weight: 2,
    args: { delay },
    py: `context{id} = contextvars.copy_context()
context{id}.run(variable.set, 'context{id}')
handles.append(asyncio.get_running_loop().call_soon(log_variable, '{id} soon', context=context{id}))
handles.append(asyncio.get_running_loop().call_later({delay}, log_variable, '{id} later', context=context{id}))
handles.append(asyncio.get_running_loop().call_at(now() + {delay}, log_variable, '{id} at', context=context{id}))`,
    ts: `const context{id} = copyContext();
context{id}.run(() => variable.set('context{id}'));
handles.push(getRunningLoop().callSoon(logVariable, '{id} soon', { context: context{id} }));
handles.push(getRunningLoop().callLater({delay}, logVariable, '{id} later', { context: context{id} }));
handles.push(getRunningLoop().callAt(now() + {delay}, logVariable, '{id} at', { context: context{id} }));`,
  },
  oldValue: {
    weight: 1,
    py: "log('{id} old', *('missing' if t.old_value is contextvars.Token.MISSING else t.old_value for t in tokens))",
    ts: "log('{id} old', ...tokens.map((t) => (t.oldValue === Token.MISSING ? 'missing' : t.oldValue)));",
  },
  resetVariable: {
    weight: 1,
    py: 'if tokens: variable.reset(tokens.pop())',
    ts: 'if (tokens.length) variable.reset(tokens.pop());',
  },
  inCopiedContext: {
    weight: 1,
    py: "contextvars.copy_context().run(lambda: (variable.set('copy'), log('{id} variable', variable.get())))",
    ts: "copyContext().run(() => { variable.set('copy'); log('{id} variable', variable.get()); });",
  },
  asyncFor: {
    weight: 4,
    args: { leaving },
    blocks: { items: 'generator', body: 'body' },
    py: `items{id} = remember({items:items})
async for item{id} in items{id}:
    log('{id} item', item{id})
    {block:body}
    {leaving}`,
    ts: `const items{id} = remember({items:items});
yield* asyncFor(items{id}, function* (item{id}) {
  log('{id} item', item{id});
  {block:body}
  {leaving}
});`,
  },
  asyncList: {
    weight: 2,
    blocks: { items: 'generator' },
    py: "log('{id} items', [item async for item in remember({items:items})])",
    ts: "log('{id} items', yield* asyncList(remember({items:items})));",
  },
  aclosing: {
    weight: 2,
    args: { leaving },
    blocks: { items: 'generator' },
    py: `async with contextlib.aclosing(remember({items:items})) as items{id}:
    async for item{id} in items{id}:
        log('{id} item', item{id})
        {leaving}`,
    ts: `yield* asyncWith(aclosing(remember({items:items})), function* (items{id}) {
  yield* asyncFor(items{id}, function* (item{id}) {
    log('{id} item', item{id});
    {leaving}
  });
});`,
  },
  anext: {
    weight: 3,
    args: { index },
    py: "if agens: log('{id} next', await anext(agens[{index} % len(agens)], 'none'))",
    ts: "if (agens.length) log('{id} next', yield* anext(agens[{index} % agens.length], 'none'));",
  },
  asend: {
    weight: 2,
    args: { index },
    py: "if agens: log('{id} sent', await agens[{index} % len(agens)].asend('s{id}'))",
    ts: "if (agens.length) log('{id} sent', yield* agens[{index} % agens.length].asend('s{id}'));",
  },
  athrow: {
    weight: 1,
    args: { index },
    py: "if agens: log('{id} thrown', await agens[{index} % len(agens)].athrow(ValueError('a{id}')))",
    ts: "if (agens.length) log('{id} thrown', yield* agens[{index} % agens.length].athrow(new ValueError('a{id}')));",
  },
  aclose: {
    weight: 1,
    args: { index },
    py: 'if agens: await agens[{index} % len(agens)].aclose()',
    ts: 'if (agens.length) yield* agens[{index} % agens.length].aclose();',
  },
  newGenerator: {
    weight: 2,
    blocks: { items: 'generator' },
    py: 'remember({items:items})',
    ts: 'remember({items:items});',
  },
  emit: {
    weight: 25,
    where: 'generator',
    py: "log('{id} sent', (yield {id}))",
    ts: "log('{id} sent', yield* emit({id}));",
  },
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
