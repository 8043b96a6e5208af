import { expect, it } from 'vitest';
import { closeness, tellingWords } from './closeness';
import { parseQuery } from './query';
import { squeeze } from './squeeze';

const closenessOf = (query: string, text: string): number =>
  closeness(squeeze(text), tellingWords(parseQuery(query)));

it('is full where the words of a half-remembered sentence stand together, in any order', () => {
  expect(closenessOf('task cancelled cleanup', 'the cancelled task runs its cleanup')).toBe(1);
  expect(closenessOf('順番に待つ場合', '待つときは順番が決まる場合だけ')).toBe(1);
});

it('is none where they lie apart, and for a single word', () => {
  const apart = `task ${'and so on '.repeat(9)} cleanup`;
  expect(closenessOf('task cleanup', apart)).toBe(0);
  expect(closenessOf('task', 'task')).toBe(0);
});
