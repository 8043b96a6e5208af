import { afterEach, expect, test, vi } from 'vitest';
import { alarm } from './alarm';

/** Keeps Node alive, as the worker of a run does: a signal alone does not. */
const alive = setInterval(() => undefined, 1000);
afterEach(() => {
  clearInterval(alive);
  vi.useRealTimers();
});

test('rings once, in real time even while the timers of the page are wound, unless called off', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  const rung: string[] = [];
  const callOff = alarm(5, () => rung.push('called off'));
  const last = new Promise<void>((resolve) => {
    alarm(20, () => {
      rung.push('rang');
      resolve();
    });
  });
  vi.advanceTimersByTime(60_000);
  expect(rung).toEqual([]);
  callOff();
  callOff();
  await last;
  expect(rung).toEqual(['rang']);
});
