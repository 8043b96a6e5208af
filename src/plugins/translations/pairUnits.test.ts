import { expect, test } from 'vitest';
import { parseText } from '../../../scripts/prose/parse';
import { pairUnits } from './pairUnits';
import { unitsOf } from './units';

const units = (text: string) => unitsOf(parseText('docs/a.mdx', text));

test('a page is cut into headings, paragraphs, list items and tables; code is left out', () => {
  const page = [
    '# 題 {/* #t */}',
    '',
    '**強い**<Tag>中</Tag>文と[リンク](/x)。',
    '',
    '- 一',
    '- 二',
    '  - 三 < 四',
    '',
    '```ts live',
    'code();',
    '```',
    '',
    '<Compare>',
    '',
    '説明。',
    '',
    '</Compare>',
    '',
    '| a | b |',
    '| - | - |',
    '| `x` | y |',
  ].join('\n');
  expect(units(page).map(({ kind, html }) => [kind, html])).toEqual([
    ['heading', '題'],
    ['paragraph', '<strong>強い</strong>中文とリンク。'],
    ['item', '一'],
    ['item', '二'],
    ['item', '三 &lt; 四'],
    ['paragraph', '説明。'],
    [
      'table',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>x</code></td><td>y</td></tr></tbody></table>',
    ],
  ]);
});

test('sections alike are paired piece by piece, others as a whole', () => {
  const ja = '前書き。\n\n## 一 {/* #a */}\n\n文。\n\n## 二 {/* #b */}\n\n甲。\n\n乙。\n';
  const en = 'Preface.\n\n## One {/* #a */}\n\nText.\n\n## Two {/* #b */}\n\nBoth.\n';
  expect(pairUnits(units(ja), units(en))).toEqual({
    0: 'Preface.',
    1: 'One',
    2: 'Text.',
    5: '<p>Two</p><p>Both.</p>',
  });
});

test('a section that the translation lacks stays alone', () => {
  expect(pairUnits(units('## 新 {/* #new */}\n\n文。\n'), units('Text.\n'))).toEqual({});
});
