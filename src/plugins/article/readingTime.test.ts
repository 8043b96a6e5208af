import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authorsWords } from './readingTime';

const ARTICLES = [
  'blog/python-async-programming.mdx',
  'i18n/en/docusaurus-plugin-content-blog/python-async-programming.mdx',
];

test.each(ARTICLES)('%s: only the author’s words are counted', (path) => {
  const words = authorsWords(readFileSync(path, 'utf8').replace(/^---[\s\S]*?---/, ''));
  expect(words).toContain('coroutine is a special type of function');
  expect(words).toContain('print("Coroutine started")');
  for (const added of ['live', 'console.log', 'WSGI', 'output', 'コルーチン', 'singals']) {
    expect(words).not.toContain(added);
  }
});
