import { expect, test } from 'vitest';
import { createTask, gather, getRunningLoop, run, sleep, ValueError } from 'asyncio';

test('sleepers wake in the order of their delays, at exactly their time', () => {
  const log: string[] = [];
  function* sleeper(name: string, delay: number) {
    yield* sleep(delay);
    log.push(`${name} ${getRunningLoop().time()}`);
  }
  run(
    (function* () {
      yield* gather(sleeper('c', 3), sleeper('a', 1), sleeper('b', 2.5));
    })(),
  );
  expect(log).toEqual(['a 1', 'b 2.5', 'c 3']);
});

test('sleep(0) lets every other ready task have one turn', () => {
  const log: string[] = [];
  function* counter(name: string) {
    for (let i = 0; i < 2; i++) {
      log.push(`${name}${i}`);
      yield* sleep(0);
    }
  }
  run(
    (function* () {
      yield* gather(counter('a'), counter('b'));
    })(),
  );
  expect(log).toEqual(['a0', 'b0', 'a1', 'b1']);
});

test('gives its second argument', () => {
  expect(run(sleep(1, 'value'))).toBe('value');
});

test('a cancelled sleep leaves no timer behind', () => {
  const end = run(
    (function* () {
      const task = createTask(sleep(1000));
      yield* sleep(1);
      task.cancel();
      yield* sleep(1);
      return getRunningLoop().time();
    })(),
  );
  expect(end).toBe(2);
});

test('refuses NaN (Lib/test/test_asyncio/test_tasks.py, test_sleep_with_nan)', () => {
  expect(() => run(sleep(NaN))).toThrow(new ValueError('Invalid delay: NaN (not a number)'));
});
