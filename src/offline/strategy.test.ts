import { expect, test } from 'vitest';
import { strategyFor } from './strategy';

const SCOPE = 'https://example.org/site/';

test.each([
  ['GET', 'assets/js/main.1a2b3c4d.js', 'immutable'],
  ['GET', 'en/assets/traces/a1.trace.0011aabb.json', 'immutable'],
  ['GET', 'assets/engines/guest.f6b4dcd7cf.bin', 'immutable'],
  ['GET', 'assets/js/docs_await.js', 'fresh'],
  ['GET', 'docs/await', 'fresh'],
  ['GET', 'sw.js', 'fresh'],
  ['POST', 'docs/await', 'none'],
])('%s %s is %s', (method, path, strategy) => {
  expect(strategyFor(method, SCOPE + path, SCOPE)).toBe(strategy);
});

test('what lies elsewhere is left alone', () => {
  expect(strategyFor('GET', 'https://example.org/other/', SCOPE)).toBe('none');
  expect(strategyFor('GET', 'https://elsewhere.org/site/assets/a.1a2b3c4d.js', SCOPE)).toBe('none');
});
