import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOfRoute } from './sourceOfRoute';

test.each([
  '',
  '/',
  'play',
  'search',
  'quality',
  'blog',
  'blog/archive',
  'blog/tags/async',
  'blog/authors/',
])('the page at %o leads to files that exist', (path) => {
  for (const locale of ['ja', 'en']) {
    const source = sourceOfRoute(path, locale);
    expect(source && existsSync(source), `${path} ${locale}`).toBe(true);
  }
});

test('documents name their own file', () => {
  expect(sourceOfRoute('docs/await', 'ja')).toBeNull();
  expect(sourceOfRoute('blog/python-async-programming', 'en')).toBeNull();
});
