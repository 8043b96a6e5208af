/** After Lib/test/test_context.py, and the tests of contexts in test_asyncio/test_tasks.py and test_futures.py. */
import { expect, test } from 'vitest';
import {
  Context,
  ContextVar,
  copyContext,
  createTask,
  currentTask,
  gather,
  getRunningLoop,
  LookupError,
  run,
  RuntimeError,
  sleep,
  type Task,
  Token,
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

test('callSoon, callLater and callAt take a context (test_call_soon_options and its like, test_base_events.py)', () => {
  const variable = new ContextVar<string>('variable', { default: 'unset' });
  const context = copyContext();
  context.run(() => variable.set('given'));
  const seen: unknown[] = [];
  function* main() {
    const loop = getRunningLoop();
    const note = (when: string): number => seen.push([when, variable.get()]);
    const handle = loop.callSoon(note, 'soon', { context });
    loop.callLater(1, note, 'later', { context });
    loop.callAt(loop.time() + 2, note, 'at', { context });
    loop.callAt(loop.time() + 3, note, 'elsewhere');
    loop.callSoon((...args: unknown[]) => seen.push(args), { context, other: 1 });
    seen.push(handle.getContext() === context);
    yield* sleep(4);
  }
  run(main());
  expect(seen).toEqual([
    true,
    ['soon', 'given'],
    [{ context, other: 1 }],
    ['later', 'given'],
    ['at', 'given'],
    ['elsewhere', 'unset'],
  ]);
});

test('a value that looks like options comes out of sleep as it went in', () => {
  const value = { context: copyContext() };
  expect(run(sleep(1, value))).toBe(value);
});

test('a token knows its variable and what was there before (test_token_repr_1, test_context_var_new_2)', () => {
  const variable = new ContextVar<number>('variable');
  copyContext().run(() => {
    const first = variable.set(1);
    const second = variable.set(2);
    expect(first.var).toBe(variable);
    expect([first.oldValue, second.oldValue]).toEqual([Token.MISSING, 1]);
    variable.reset(second);
    variable.reset(first);
    expect(variable.get(0)).toBe(0);
  });
});

test('a context can be read from outside (test_context_copy_1, test_context_getset_1)', () => {
  const [one, other] = [new ContextVar<number>('one'), new ContextVar<number>('other')];
  const context = new Context();
  context.run(() => one.set(1));
  expect([context.get(one), context.get(other), context.get(other, 7)]).toEqual([1, undefined, 7]);
  expect([context.size, context.items()]).toEqual([1, [[one, 1]]]);
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

test('nor is the one that a task runs in, however deep (test_context_run_2 …)', () => {
  function* main() {
    const own = (currentTask() as Task).getContext();
    const refused = /^RuntimeError: cannot enter context/;
    expect(String(caught(() => own.run(() => 0)))).toMatch(refused);
    expect(String(caught(() => copyContext().run(() => own.run(() => 0))))).toMatch(refused);
    yield* sleep(0);
  }
  run(main());
});
