import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parseText } from '../prose/parse';

const PAGE = 'docs/debugging.mdx';

/** The page's loop with a virtual clock: it stands on selectors, which blocks have not. */
it('tests a timeout of an hour at once in a real Python', () => {
  let source = '';
  visit(parseText(PAGE, readFileSync(PAGE, 'utf8')) as Node, 'code', (node) => {
    const { meta, value } = node as Code;
    if (meta?.includes('virtual_clock.py')) source = value;
  });
  const { stdout, stderr } = spawnSync('python3', ['-c', source], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('gave up after 3600.0 s\n');
});
