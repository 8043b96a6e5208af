import { expect, test } from 'vitest';
import { checkTypes } from './checkTypes';

const at = (source: string) => ({ file: 'docs/page.mdx', line: 10, column: 3, source });

test('a block has modules, top-level await, console, timers and asyncio, and nothing of the page', () => {
  const good = [
    "import { sleep } from 'asyncio';",
    'await new Promise<void>((done) => setTimeout(done, 10));',
    "console.log(sleep, structuredClone(1), 'ok');",
  ].join('\n');
  expect(checkTypes([at(good)])).toEqual([]);
  expect(checkTypes([at('document.title;')])).toHaveLength(1);
});

test('an error stands at its line and column of the page, and blocks do not see each other', () => {
  const problems = checkTypes([at('const a = 1;'), at('\nconst b: string = a;')]);
  expect(problems).toMatchObject([{ file: 'docs/page.mdx', line: 11, column: 21 }]);
  expect(checkTypes([at('const n: string = 1;')])).toMatchObject([{ line: 10, column: 9 }]);
});
