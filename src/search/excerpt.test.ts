import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerptOf, rangesOf, stretchesOf } from './excerpt';
import { fold } from './fold';

const marked = (text: string, ...words: string[]): string[] =>
  excerptOf(text, words.map(fold), 80)
    .filter((stretch) => stretch.marked)
    .map((stretch) => stretch.text);

it('marks the original spelling, whatever was typed', () => {
  expect(marked('ここで ジェネレーター を使う', 'ｼﾞｪﾈﾚｰﾀ')).toEqual(['ジェネレーター']);
  expect(marked('サーバーが応える', 'サーバ')).toEqual(['サーバー']);
  expect(marked('Ａｓｙｎｃｉｏの関数', 'asyncio')).toEqual(['Ａｓｙｎｃｉｏ']);
});

it('marks inflections to the end of the word', () => {
  expect(marked('Tasks are scheduled; scheduling is fair.', 'schedule')).toEqual([
    'scheduled',
    'scheduling',
  ]);
});

it('marks a name however it is joined', () => {
  expect(marked('Call asyncio.create_task(job)', 'createtask')).toEqual(['create_task']);
  expect(marked('Promise.all([a, b])', 'promiseall')).toEqual(['Promise.all']);
});

it('marks the telling words of a phrase that is not there as a whole', () => {
  expect(marked('例外はあとで処理される', '例外を処理')).toEqual(['例外', '処理']);
});

it('shows the place where most of the words stand', () => {
  const text = `イベント。${'あ'.repeat(300)}タスクを待機して、あとでイベントを再開します。`;
  const shown = excerptOf(text, ['タスク', 'イベント'].map(fold), 60);
  expect(shown[0]).toEqual({ text: '…', marked: false });
  expect(shown.filter((s) => s.marked).map((s) => s.text)).toEqual(['タスク', 'イベント']);
});

it('never loses or doubles a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
      const stretches = stretchesOf(text, rangesOf(text, words));
      expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      expect(Array.isArray(excerptOf(text, words, 20))).toBe(true);
    }),
  );
});
