import { expect, it } from 'vitest';
import { fold } from './fold';
import { joinNames, squeeze, standsIn } from './squeeze';

const has = (text: string, phrase: string): boolean =>
  standsIn(joinNames(squeeze(fold(text))), joinNames(squeeze(fold(phrase))));

it('finds a phrase across spaces, punctuation and the joints of a name', () => {
  expect(has('キャンセルし、終わるのを「待つ」', 'キャンセルし終わるのを待つ')).toBe(true);
  expect(has('See asyncio.create_task(coro).', 'createTask')).toBe(true);
  expect(has('the event-loop.', 'event loop')).toBe(true);
});

it('does not take the end of a word for a word', () => {
  expect(has('例外グループ', 'ループ')).toBe(false);
  expect(has('イベントループとグループ', 'ループ')).toBe(true);
});
