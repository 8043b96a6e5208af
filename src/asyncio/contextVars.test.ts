/** After Lib/test/test_context.py, and the tests of contexts in test_asyncio/test_tasks.py and test_futures.py. */
import { expect, test } from 'vitest';
import {
  ContextVar,
  copyContext,
  createTask,
  gather,
  getRunningLoop,
  LookupError,
  run,
  RuntimeError,
  sleep,
  ValueError,
} from 'asyncio';
import { caught } from './testing';

test('a variable has its default, else the fallback, else it refuses (test_context_var_new_1, test_context_get_context_1)', () => {
  const plain = new ContextVar<string>('plain');
  expect(plain.get('fallback')).toBe('fallback');
  expect(caught(() => plain.get())).toBeInstanceOf(LookupError);
  expect(new ContextVar('known', { default: 1 }).get()).toBe(1);
});

test('a task sees what its creator set, and keeps its own changes (test_context_1)', () => {
  const user = new ContextVar<string>('user', { default: 'nobody' });
  function* child(name: string) {
    const before = user.get();
    user.set(name);
    yield* sleep(1);
    return [before, user.get()];
  }
  function* main() {
    user.set('main');
    const seen = yield* gather(child('a'), child('b'));
    return [...seen, user.get()];
  }
  expect(run(main())).toEqual([['main', 'a'], ['main', 'b'], 'main']);
});

test('callbacks run in the context in which they were set (test_context_2)', () => {
  const variable = new ContextVar<number>('variable', { default: 0 });
  const seen: number[] = [];
  function* main() {
    const loop = getRunningLoop();
    variable.set(1);
    loop.callSoon(() => seen.push(variable.get()));
    variable.set(2);
    loop.callLater(1, () => seen.push(variable.get()));
    variable.set(3);
    yield* sleep(2);
  }
  run(main());
  expect(seen).toEqual([1, 2]);
});

test('a task can be given its context, and what it sets stays there (test_context_3, create_task_with_context)', () => {
  const variable = new ContextVar<string>('variable', { default: 'unset' });
  const context = copyContext();
  function* child() {
    yield* sleep(0);
    variable.set('by the task');
  }
  function* main() {
    yield* createTask(child(), { context });
    return [variable.get(), context.get(variable)];
  }
  expect(run(main())).toEqual(['unset', 'by the task']);
});

test('reset undoes one set, once, where it was made (test_context_var_reset…, test_token_…)', () => {
  const variable = new ContextVar<number>('variable');
  const other = new ContextVar<number>('other');
  copyContext().run(() => {
    const first = variable.set(1);
    variable.reset(first);
    expect(variable.get(0)).toBe(0);
    expect(caught(() => variable.reset(first))).toBeInstanceOf(RuntimeError);
    expect(String(caught(() => other.reset(variable.set(2))))).toMatch(
      /was created by a different ContextVar/,
    );
    const here = variable.set(3);
    expect(caught(() => copyContext().run(() => variable.reset(here)))).toBeInstanceOf(ValueError);
  });
});

test('a context is not entered twice (test_context_run_2 …)', () => {
  const context = copyContext();
  const error = caught(() => context.run(() => context.run(() => 0)));
  expect(String(error)).toMatch(/^RuntimeError: cannot enter context: .*already entered/);
});
