import { expect, test } from 'vitest';
import { findBlocks, type LiveBlock } from '../../src/plugins/live-blocks/blocks';
import { parseText } from '../prose/parse';
import { checkNative } from './checkNative';

function block(code: string, output: string): LiveBlock {
  const page = `\`\`\`python live title="Tea"\n${code}\n\`\`\`\n\n\`\`\`text output\n${output}\n\`\`\`\n`;
  const [found] = findBlocks(parseText('page.mdx', page)).flatMap(({ blocks }) => blocks);
  if (!found) throw new Error('no block');
  return found;
}

const waitsForEver = 'import asyncio\nprint(1)\nasyncio.run(asyncio.Event().wait())';

test('what python3 prints is compared with what the page says', async () => {
  expect(await checkNative('page.mdx', block('print(1 + 1)', '2'))).toBeNull();
  const problem = await checkNative('page.mdx', block('print(1 + 1)', '3'));
  expect(problem).toMatchObject({ file: 'page.mdx', line: 1 });
  expect(problem?.message).toContain('prints\n2\n  but the page says\n3');
});

test('waiting is left out, but takes its time on the clock', async () => {
  const code =
    'import asyncio, time\nbegan = time.monotonic()\nasyncio.run(asyncio.sleep(3600))\nprint(round(time.monotonic() - began))';
  expect(await checkNative('page.mdx', block(code, '3600'))).toBeNull();
});

test('a program that waits for ever does so in python3, too', async () => {
  expect(await checkNative('page.mdx', block(waitsForEver, '1\nDeadlock: because'))).toBeNull();
  expect(await checkNative('page.mdx', block(waitsForEver, '1'))).not.toBeNull();
});

test('a listed block may differ, and must', async () => {
  const listed = [{ block: 'page.mdx#Tea', because: 'refused' }];
  expect(await checkNative('page.mdx', block('print(1)', 'no'), listed)).toBeNull();
  const problem = await checkNative('page.mdx', block('print(1)', '1'), listed);
  expect(problem?.message).toContain("take 'page.mdx#Tea' out");
});
