import { expect, test } from 'vitest';
import { sourceHash } from '../../../scripts/translations/hash';
import { count } from './count';

const PAGE = [
  '```ts live',
  "console.log('A');",
  '```',
  '',
  '```text output',
  'A',
  '```',
  '',
  '```python live clock=real',
  "print('B')",
  '```',
  '',
  '```text output',
  'B',
  '```',
  '',
  '```ts',
  'plain;',
  '```',
].join('\n');

const EN = 'i18n/en/docusaurus-plugin-content-docs/current/a.mdx';

test('blocks are counted by language, verified where their output is compared', () => {
  const files: Record<string, string> = { 'docs/a.mdx': PAGE };
  expect(count(['docs/a.mdx'], (file) => files[file] ?? null)).toEqual({
    pages: 1,
    typescript: 1,
    python: 1,
    verified: 1,
    translated: 0,
    behind: 0,
  });
});

test('a translation is counted, and told from one that is behind', () => {
  const of = (hash: string) => {
    const files: Record<string, string> = {
      'docs/a.mdx': PAGE,
      [EN]: `---\nsource_hash: '${hash}'\n---\n`,
    };
    const { translated, behind } = count(['docs/a.mdx'], (file) => files[file] ?? null);
    return { translated, behind };
  };
  expect(of(sourceHash(PAGE))).toEqual({ translated: 1, behind: 0 });
  expect(of('000000000000')).toEqual({ translated: 1, behind: 1 });
});
