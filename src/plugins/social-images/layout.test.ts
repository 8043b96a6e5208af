import { expect, it } from 'vitest';
import { setTitle, widthOf } from './layout';
import { phrases } from './phrases';

it('never cuts a Japanese phrase: particles, endings and marks stay with their word', () => {
  expect(phrases('読んで、動かして、わかる非同期プログラミング', 'ja')).toEqual([
    '読んで、',
    '動かして、',
    'わかる',
    '非同期',
    'プログラミング',
  ]);
  expect(phrases('なぜ途中で「止まれる」のか', 'ja')).toEqual([
    'なぜ',
    '途中で',
    '「止まれる」のか',
  ]);
});

it('cuts English between words', () => {
  expect(phrases('Why it can pause', 'en')).toEqual(['Why ', 'it ', 'can ', 'pause']);
});

it.each([
  ['コルーチン', 'ja'],
  ['なぜ途中で止まれるのか: ジェネレーターとコルーチンのしくみをたどる', 'ja'],
  ['Async iteration and async context managers, explained slowly and with care', 'en'],
  ['とても長い題名でも'.repeat(12), 'ja'],
])('%s fits its card', (title, locale) => {
  const { size, lines } = setTitle(title, locale, 1024);
  for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(1024);
  expect(lines.length * size * 1.3).toBeLessThan(300);
});

it('sets a short title larger than a long one, and balances lines', () => {
  expect(setTitle('タスク', 'ja', 1024).size).toBeGreaterThan(
    setTitle('タスクを並行に動かしてまとめて待つときの順番と例外', 'ja', 1024).size,
  );
  expect(setTitle('Python Async Programming', 'en', 1024).lines).toEqual([
    'Python Async',
    'Programming',
  ]);
});
