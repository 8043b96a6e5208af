import { expect, test } from 'vitest';
import { FenceError, parseFence } from './fence';

test('a live fence has a language and the virtual clock, unless it says otherwise', () => {
  expect(parseFence('ts', 'live')).toEqual({
    kind: 'live',
    language: 'ts',
    clock: 'virtual',
    predict: false,
    setup: 0,
    highlight: [],
  });
  expect(
    parseFence('py', 'live title="A = B, {1}" clock=real predict setup=2 id=two-cups {1,3-4}'),
  ).toMatchObject({
    language: 'python',
    title: 'A = B, {1}',
    clock: 'real',
    predict: true,
    setup: 2,
    id: 'two-cups',
    highlight: [1, 3, 4],
  });
});

test('an output fence may name one language of a pair', () => {
  expect(parseFence('text', 'output')).toEqual({ kind: 'output', language: undefined });
  expect(parseFence('text', 'output python')).toEqual({ kind: 'output', language: 'python' });
});

test('every other fence is Docusaurus’s own', () => {
  expect(parseFence('ts', null)).toBeNull();
  expect(parseFence('js', 'title="x" {1} showLineNumbers')).toBeNull();
  expect(parseFence(null, null)).toBeNull();
});

test.each([
  ['ts', 'live clock=fast', /clock=real/],
  ['ts', 'live titel="x"', /titel/],
  ['ts', 'live {4-2}', /\{1,3-4\}/],
  ['ts', 'live setup=two', /setup=N/],
  ['ts', 'live id="a b"', /id=name/],
  ['rust', 'live', /```ts live/],
  ['ts', 'title="x" live', /first/],
  ['text', 'output java', /output python/],
])('`%s %s` says what to write instead', (lang, meta, advice) => {
  expect(() => parseFence(lang, meta)).toThrow(FenceError);
  expect(() => parseFence(lang, meta)).toThrow(advice);
});
