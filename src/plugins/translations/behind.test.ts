import { expect, test } from 'vitest';
import { sourceHash } from '../../../scripts/translations/hash';
import { pagesBehind } from './behind';

const EN = '@site/i18n/en/docusaurus-plugin-content-docs/current';
const read = (file: string): string | null => (file === 'docs/a.mdx' ? '待機' : null);

test('a page is behind as soon as its source says something else', () => {
  const page = (hash: unknown) => ({
    source: `${EN}/a.mdx`,
    frontMatter: { source_hash: hash },
  });
  expect(pagesBehind([page(sourceHash('待機'))], read)).toEqual([]);
  expect(pagesBehind([page(sourceHash('中断'))], read)).toEqual([`${EN}/a.mdx`]);
  expect(pagesBehind([page(undefined)], read)).toEqual([`${EN}/a.mdx`]);
});

test('sources, and pages without one, are behind nothing', () => {
  expect(pagesBehind([{ source: '@site/docs/a.mdx', frontMatter: {} }], read)).toEqual([]);
  expect(pagesBehind([{ source: `${EN}/gone.mdx`, frontMatter: {} }], read)).toEqual([]);
});
