import { expect, test } from 'vitest';
import { wordsOfPath } from './wordsOfPath';

test.each([
  ['docs/event-loops.html', 'event loops'],
  ['en/docs/create_task/', 'create task'],
  ['blog/%E3%82%B3%E3%83%AB%E3%83%BC%E3%83%81%E3%83%B3', 'コルーチン'],
  ['%E3%8', '%E3%8'],
  ['', ''],
])('%s is looked for as %o', (path, words) => {
  expect(wordsOfPath(path)).toBe(words);
});
