import { expect, test } from 'vitest';
import { parseText } from '../../../scripts/prose/parse';
import { findBlocks } from './blocks';

const find = (text: string) => findBlocks(parseText('docs/page.mdx', text));

const fence = (meta: string, text = 'x'): string => `\`\`\`${meta}\n${text}\n\`\`\`\n\n`;

test('a block takes the output right after it, also inside other elements', () => {
  const [first, second] = find(
    `${fence('ts live', 'a')}${fence('text output', 'b')}- item\n\n  \`\`\`ts live\n  c\n  \`\`\`\n`,
  );
  expect(first?.blocks[0]?.code.value).toBe('a');
  expect(first?.blocks[0]?.output?.value).toBe('b');
  expect(second?.blocks[0]?.code.value).toBe('c');
  expect(second?.blocks[0]?.output).toBeUndefined();
});

test('a pair shares one output or has one for each language', () => {
  const pair = (outputs: string): string =>
    `<Compare>\n\n${fence('python live', 'p')}${fence('ts live', 't')}${outputs}</Compare>\n`;
  const [shared] = find(pair(fence('text output', 'same')));
  expect(shared?.blocks.map(({ output }) => output?.value)).toEqual(['same', 'same']);
  const [apart] = find(pair(fence('text output python', '1') + fence('text output ts', '2')));
  expect(apart?.blocks.map(({ output }) => output?.value)).toEqual(['1', '2']);
});

test('lines of a pair that correspond are marked, and the marks neither shown nor run', () => {
  const [pair] = find(
    `<Compare>\n\n${fence('python live', 'a\nb #=1')}${fence('ts live', 'c //=1')}</Compare>\n`,
  );
  expect(pair?.blocks.map(({ source, linked }) => ({ source, linked }))).toEqual([
    { source: 'a\nb', linked: [[2, '1']] },
    { source: 'c', linked: [[1, '1']] },
  ]);
});

test.each([
  ['an output without its block', fence('text output'), 1],
  ['an output after prose', `${fence('ts live')}words\n\n${fence('text output')}`, 7],
  ['a second output', fence('ts live') + fence('text output') + fence('text output'), 9],
  ['a pair of one', `<Compare>\n\n${fence('ts live')}</Compare>\n`, 1],
  [
    'a marker without its counterpart',
    `words\n\n<Compare>\n\n${fence('python live', 'p #=1')}${fence('ts live', 't //=2')}</Compare>\n`,
    3,
  ],
  [
    'a question in a pair',
    `<Compare>\n\n${fence('python live')}${fence('ts live predict')}</Compare>\n`,
    7,
  ],
  ['an unknown option', `words\n\n${fence('ts live speed=9')}`, 3],
])('%s ends the build at its line', (_name, text, line) => {
  expect(() => find(text)).toThrow(expect.objectContaining({ name: 'FenceError', line }) as Error);
});
