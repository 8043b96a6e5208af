import { expect, test } from 'vitest';
import { findBlocks, type LiveBlock } from '../../src/plugins/live-blocks/blocks';
import { parseText } from '../prose/parse';
import { findNativePython } from '../../src/runner/python/oracle/native';
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

test('a block listed for a version differs there, and nowhere else', async () => {
  const { version } = await findNativePython();
  const isNew = version[0] > 3 || version[1] >= 14;
  const code = "import asyncio\nprint(hasattr(asyncio, 'print_call_graph'))";
  const listed = [{ page: 'page.mdx', code: 'print_call_graph', because: 'call-graph' }];
  expect(await checkNative('docs/page.mdx', block(code, 'True'), listed)).toBeNull();
  const stale = await checkNative('docs/page.mdx', block(code, isNew ? 'no' : 'False'), listed);
  expect(stale).not.toBeNull();
});

test('a block listed for its order must print the same lines', async () => {
  const listed = [{ page: 'page.mdx', code: 'print', because: 'set-order' }];
  const code = 'print(1)\nprint(2)';
  expect(await checkNative('page.mdx', block(code, '2\n1'), listed)).toBeNull();
  expect(await checkNative('page.mdx', block(code, '2\n3'), listed)).not.toBeNull();
});
