import { expect, it } from 'vitest';
import { correctionsOf, cutIntoKnown, katakanaLike, splitCompound } from './correct';
import { distance } from './distance';

const WORDS = ['cancel', 'coroutine', 'event', 'function', 'loop', 'semaphore'];
const KATAKANA = '\nイベントルプ\nインスタンスメソド\nサバ\nネトワク\n';

it.each([
  ['loop', 'loop', 0],
  ['loop', 'lop', 1],
  ['loop', 'olop', 1],
  ['event', 'evnet', 1],
  ['cancel', 'concel', 1],
  ['cancel', 'conccel', 2],
])('%s and %s are %i slips apart', (one, other, slips) => {
  expect(distance(one, other, 2)).toBe(slips);
  expect(distance(other, one, 2)).toBe(slips);
});

it('finds the word that was meant', () => {
  const meant = (typed: string): string[] => correctionsOf(typed, WORDS).map(({ word }) => word);
  expect(meant('corutine')).toEqual(['coroutine']);
  expect(meant('sempahroe')).toEqual(['semaphore']);
  expect(meant('evnet')).toEqual(['event']);
  expect(meant('ramen')).toEqual([]);
});

it('takes two words written as one apart, the second perhaps unfinished', () => {
  expect(splitCompound('eventloop', WORDS, false)).toEqual([['event', 'loop']]);
  expect(splitCompound('eventlo', WORDS, false)).toEqual([]);
  expect(splitCompound('eventlo', WORDS, true)).toEqual([['event', 'lo']]);
});

it('knows the katakana that a long word is made of', () => {
  expect(cutIntoKnown('ネトワクサバ', KATAKANA)).toEqual(['ネトワク', 'サバ']);
  expect(cutIntoKnown('ミトコンドリヤ', KATAKANA)).toEqual([]);
});

it('finds katakana with a slip inside longer words too', () => {
  expect(katakanaLike('インタンスメソド', KATAKANA)).toContain('インスタンスメソド');
  expect(katakanaLike('イベンドル', KATAKANA)).toContain('イベントル');
  expect(katakanaLike('ラメンタベ', KATAKANA)).toEqual([]);
});
