import { expect, it } from 'vitest';
import { buildIndex, search, type Section } from './engine';

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
  section('/generators', 'Generators', 'A value each time, until the generator has none left.'),
  section('/tasks', 'Tasks', 'A finished task keeps its result. What is finished stays finished.'),
  section('/lock', 'ロック', '一度に 1 つだけを通します。'),
  section('/queue', 'キュー', '通常は先頭から取り出します。通常の列と同じです。'),
]);

it('takes what headings speak of for the subject, and the rest for filling', () => {
  expect(search(index, 'when is a generator finished')[0]?.page).toBe('/generators');
  expect(search(index, '通常のロック')[0]?.page).toBe('/lock');
});
