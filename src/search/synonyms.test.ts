import { describe, expect, it } from 'vitest';
import { buildIndex, search, type Section } from './engine';
import { groupsOfGlossary, otherWordings } from './synonyms';

const wordingsOf = (typed: string): string[] => otherWordings(typed).map(({ text }) => text);

describe('other wordings of a query', () => {
  it('exchange a word for the one in the other language, and leave the rest', () => {
    expect(wordingsOf('exception を運ぶ')).toContain('例外 を運ぶ');
    expect(wordingsOf('ミューテックスの使い方')).toContain('mutexの使い方');
    expect(wordingsOf('Cancelling tasks')).toContain('キヤンセル tasks');
  });

  it('come from the glossary first, by a name or by a reading that stands alone', () => {
    const glossary = groupsOfGlossary([[['デッドロック', 'deadlock'], ['でっどろっく']]]);
    const wordings = (typed: string): string[] =>
      otherWordings(typed, glossary).map(({ text }) => text);
    expect(wordings('deadlock を避ける')).toContain('デツドロツク を避ける');
    expect(wordings('でっどろっくとは')).toContain('デツドロツクとは');
    expect(wordings('たでっどろっく')).toEqual([]);
  });

  it('lead from a word that is near to the one that is meant, not back', () => {
    expect(wordingsOf('scheduler')).toContain('event loop');
    expect(wordingsOf('event loop')).not.toContain('scheduler');
  });

  it.each([
    'ブロック',
    'queueMicrotask',
    'タスクバー',
    'asyncio.timeout',
    'schedule',
    'ラーメン',
    '',
    '$&',
  ])('there are none for %s, which only contains such words or none', (typed) => {
    expect(wordingsOf(typed)).toEqual([]);
  });
});

it('finds what was asked for in other words, and what was typed before it', () => {
  const section = (page: string, heading: string, text: string): Section => ({
    page,
    anchor: '',
    title: heading,
    heading,
    level: 1,
    text,
    code: '',
  });
  const index = buildIndex([
    section('/lock', 'ロック', '一度に 1 つのタスクだけを通します。'),
    section('/mutex', 'Mutex', 'ほかの言語での呼び名です。'),
    section('/other', 'タイマー', '時刻になると動きます。'),
  ]);
  const pages = (query: string): string[] => search(index, query).map(({ page }) => page);
  expect(pages('排他制御')).toContain('/lock');
  expect(pages('mutex')).toEqual(['/mutex', '/lock']);
});
