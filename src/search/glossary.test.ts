import { expect, it } from 'vitest';
import { buildIndex, find, search } from './engine';
import { glossaryOf } from './glossary';
import type { Section } from './section';

const section = (page: string, heading: string, text: string): Section => ({
  page,
  anchor: heading,
  title: page,
  heading,
  level: 2,
  text,
  code: '',
});

const entries = [
  section('/glossary', '非同期', '待たずに進むやり方。\n英語は asynchronous。読みは「ひどうき」。'),
  section('/glossary', 'Promise', '結果を運ぶもの。\n英語は Promise。読みは「ぷろみす」。'),
  section('/glossary', 'GIL', '英語は GIL (global interpreter lock)。読みは「ぎる」。'),
  section('/glossary', 'プロセス', '英語は process。読みは「ぷろせす」。'),
];
const index = buildIndex([...entries, section('/cost', '費用', '高すぎる料金は払いません。')]);
const headings = (query: string): string[] => search(index, query).map(({ heading }) => heading);

it('reads names and readings from entries in either language, and from nothing else', () => {
  expect(glossaryOf(entries)[0]).toEqual({
    names: ['非同期', 'asynchronous'],
    readings: ['ひどうき', 'ヒドウキ'],
  });
  const english = section('/glossary', 'Suspend (pause)', 'In Japanese 中断 (ちゅうだん).');
  expect(glossaryOf([english])[0]?.names).toEqual(['Suspend', 'pause', '中断']);
  expect(glossaryOf([section('/x', '英語', '英語は難しい。'), section('/x', 'x', '')])).toEqual([]);
});

it('finds a thing by its name in the other language, and by its reading', () => {
  expect(headings('asynchronous')).toContain('非同期');
  expect(headings('ひどうきとは')[0]).toBe('非同期');
  expect(headings('global interpreter lock')[0]).toBe('GIL');
});

it('takes a reading for what it names, not for a slip of another word', () => {
  expect(headings('プロミス')[0]).toBe('Promise');
  expect(find(index, 'プロミス').slips).toEqual([]);
});

it('does not take a part of another word for a reading', () => {
  expect(headings('高すぎる')[0]).toBe('費用');
});

it('does without a glossary that is damaged', () => {
  for (const glossary of [undefined, null, 'x', [1], [['a']], [[[1], [2]]]]) {
    expect(search({ ...index, glossary }, 'プロミス')).toBeInstanceOf(Array);
  }
});
