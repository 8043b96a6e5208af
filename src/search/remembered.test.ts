import { describe, expect, it } from 'vitest';
import { buildIndex, search, type Section } from './engine';

const section = (page: string, anchor: string, heading: string, text: string): Section => ({
  page,
  anchor,
  title: heading,
  heading,
  level: anchor === '' ? 1 : 2,
  text,
  code: '',
});

const index = buildIndex([
  section('/await', '', 'await', 'await は、結果が出るまで待ちます。await の前では止まりません。'),
  section('/await', 'order', '待つ順番', 'Python の await を並べると、上から順に終わります。'),
  section('/locks', '', 'ロック', '一度に 1 つだけが通ります。キャンセルされたら、返します。'),
  section('/cancel', '', 'キャンセル', 'キャンセルは依頼です。'),
  section('/loop', '', 'The event loop', 'The loop takes what is ready and runs it.'),
  section('/turns', '', 'Turns', 'Nobody else is on the loop while it takes what comes first.'),
]);
const firstOf = (query: string): string => {
  const [hit] = search(index, query);
  return hit ? `${hit.page}#${hit.anchor}` : 'nothing';
};

describe('half a remembered sentence stands first where it was read', () => {
  it.each([
    ['の await を並べると', '/await#order'],
    ['hon の await を並', '/await#order'],
    ['ait を並べる', '/await#order'],
    ['の前では止まり', '/await#'],
    ['ーチンが通', 'nothing'],
    ['ールされたら、返し', '/locks#'],
    ['on the loop while', '/turns#'],
    ['while it takes what', '/turns#'],
  ])('%s', (query, expected) => {
    expect(firstOf(query)).toBe(expected);
  });
});

it('does not take a word with its ending, or what a heading says, for a sentence', () => {
  expect(firstOf('キャンセルされた')).toBe('/cancel#');
  expect(firstOf('the event loop')).toBe('/loop#');
});

it('finds the sentence when the texts lie in parts that come later, reading no others', () => {
  const bare = { ...index, parts: {} as typeof index.parts };
  for (let round = 0; round < 5; round++) {
    const missing: string[] = [];
    const [hit] = search(bare, '一度に 1 つだけが通', { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) {
      expect(hit).toMatchObject({ page: '/locks' });
      return;
    }
    for (const part of missing) bare.parts[part] = index.parts[part] ?? '';
  }
  expect.unreachable('it kept asking');
});
