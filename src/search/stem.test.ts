import { expect, it } from 'vitest';
import { stem } from './stem';

it.each([
  ['scheduling', 'scheduled'],
  ['cancellation', 'cancelled'],
  ['asynchronously', 'asynchronous'],
  ['concurrently', 'concurrency'],
  ['tried', 'try'],
  ['tasks', 'task'],
  ['handler', 'handling'],
])('%s meets %s', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it.each([
  ['status', 'state'],
  ['task', 'async'],
  ['class', 'clash'],
])('%s does not meet %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
