import { expect, test } from 'vitest';
import { parseText } from '../../../scripts/prose/parse';
import { blockIds } from './blockIds';
import { findBlocks } from './blocks';

function idsOf(...fences: Array<[meta: string, code: string]>): string[] {
  const text = fences.map(([meta, code]) => `\`\`\`${meta}\n${code}\n\`\`\`\n`).join('\n');
  const next = blockIds();
  return findBlocks(parseText('docs/page.mdx', text)).flatMap(({ blocks }) => blocks.map(next));
}

test('anchors are apart, follow the code and not its title, and can be chosen', () => {
  const [a, twin, other, chosen] = idsOf(
    ['ts live', 'a'],
    ['ts live title="x"', 'a'],
    ['python live', 'a'],
    ['ts live id=cups', 'b'],
  );
  expect(a).toMatch(/^block-[0-9a-f]{6}$/);
  expect(twin).toBe(`${a}-2`);
  expect(other).not.toBe(a);
  expect(chosen).toBe('block-cups');
  expect(idsOf(['ts live', 'c'], ['ts live title="y"', 'a'])[1]).toBe(a);
});
