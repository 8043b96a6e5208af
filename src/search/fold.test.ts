import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from './fold';

describe('fold', () => {
  it.each([
    ['ｺﾙｰﾁﾝ', 'コルーチン'],
    ['ｼﾞｪﾈﾚｰﾀ', 'ジェネレーター'],
    ['ジェネレータ', 'ジェネレーター'],
    ['サーバ', 'サーバー'],
    ['ウオッチャー', 'ウォッチャ'],
    ['インターフェイス', 'インタフェース'],
    ['ヴァイオリン', 'バイオリン'],
    ['ＡＳＹＮＣＩＯ', 'asyncio'],
    ['non‑blocking', 'Non-Blocking'],
    ['naïve', 'naive'],
    ["doesn't", 'doesn’t'],
  ])('reads %s and %s alike', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('keeps apart what readers keep apart', () => {
    expect(fold('バス')).not.toBe(fold('パス'));
    expect(fold('task')).not.toBe(fold('tasks'));
  });

  it('does the same whether it keeps offsets or not', () => {
    const japanese = fc.string({
      unit: fc.constantFrom(
        'ｺ',
        'ﾙ',
        'ﾁ',
        'ﾞ',
        'ン',
        'ヴ',
        'ァ',
        'フ',
        'ェ',
        'イ',
        'ア',
        'ー',
        '-',
        'か',
        '\u3099',
        'é',
        'Aa',
        '’',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(japanese, fc.string({ unit: 'binary' })), (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(folded).toBe(fold(text));
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      }),
      { numRuns: 500 },
    );
  });

  it('points back to the original spelling', () => {
    const original = '「ｼﾞｪﾈﾚｰﾀ」とは';
    const { text, offsets } = foldWithOffsets(original);
    const at = text.indexOf(fold('ジェネレーター'));
    const end = at + fold('ジェネレーター').length;
    expect(original.slice(offsets[at], offsets[end])).toBe('ｼﾞｪﾈﾚｰﾀ');
  });
});
