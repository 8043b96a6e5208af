import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { missingReferences } from './check';

/** A site with an article, a course of two pages, and what a test adds. */
function site(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'references-'));
  const all = {
    'blog/authors.yml': 'mikyan:\n  name: Mikyan\n',
    'blog/tags.yml': 'python:\n  label: Python\nasync:\n  label: Async\n',
    'blog/article.mdx':
      '---\ntitle: A\nslug: article\nauthors: [mikyan]\ntags: [python]\n---\n\n## Concept\n',
    'docs/intro.mdx': '# Intro\n\n## 動かす {/* #run */}\n',
    'docs/await.mdx':
      '# await\n\n## 止まる場所\n\n```ts live id=order\n1;\n```\n\n<a id="mine"></a>\n',
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

test('pages, anchors, blocks, authors and tags that are there pass', () => {
  const links = [
    '[a](/docs/await)',
    '[b](./await.mdx#止まる場所)',
    '[c](#run)',
    '[d](/blog/article#concept)',
    '[e](/docs/await#block-order)',
    '[f](/docs/await#mine)',
    '[g](/blog/tags/python)',
    '[h](https://example.org/#x)',
    '[i](/docs/await/?q=1#%E6%AD%A2%E3%81%BE%E3%82%8B%E5%A0%B4%E6%89%80)',
    '[j](/play)',
    '<a href="/docs/await">k</a>',
  ];
  const text = `## 動かす {/* #run */}\n\n${links.join(' ')}\n`;
  expect(missingReferences(site({ 'docs/intro.mdx': text }), 'ja')).toEqual([]);
});

test('a link to no page names file, line, column and the page that was meant', () => {
  const root = site({ 'docs/intro.mdx': 'Text.\n\nSee [it](/docs/awiat) and [x](./wait.mdx).\n' });
  expect(missingReferences(root, 'ja')).toEqual([
    "docs/intro.mdx:3:5: the link /docs/awiat leads nowhere: there is no page /docs/awiat. Did you mean '/docs/await'?",
    "docs/intro.mdx:3:27: the link ./wait.mdx leads nowhere: there is no file ./wait.mdx. Did you mean './await.mdx'?",
  ]);
});

test('a link to no anchor lists or suggests the anchors of that page', () => {
  const root = site({
    'docs/intro.mdx':
      '## Run {/* #run */}\n\n[a](#rum) <Link to="/blog/article#nothing">b</Link>\n',
  });
  expect(missingReferences(root, 'ja')).toEqual([
    "docs/intro.mdx:3:1: docs/intro.mdx has no anchor #rum. Did you mean '#run'?",
    'docs/intro.mdx:3:11: blog/article.mdx has no anchor #nothing. There is: #concept.',
  ]);
});

test('an unknown author or tag names the line and the list that it is missing from', () => {
  const root = site({
    'blog/article.mdx':
      '---\ntitle: A\nslug: article\nauthors: mikian\ntags:\n  - python\n  - asynk\n---\n\nText.\n',
  });
  expect(missingReferences(root, 'ja')).toEqual([
    "blog/article.mdx:4: 'mikian' is not in blog/authors.yml. Did you mean 'mikyan'?",
    "blog/article.mdx:7: 'asynk' is not in blog/tags.yml. Did you mean 'async'?",
  ]);
});

test('a language is judged by its own files, and by the source where nothing is translated', () => {
  const root = site({
    'i18n/en/docusaurus-plugin-content-docs/current/intro.mdx':
      '[a](./await.mdx#止まる場所) [b](#run)\n',
  });
  expect(missingReferences(root, 'ja')).toEqual([]);
  expect(missingReferences(root, 'en')).toEqual([
    'i18n/en/docusaurus-plugin-content-docs/current/intro.mdx:1:24: i18n/en/docusaurus-plugin-content-docs/current/intro.mdx has no anchor #run. There is none yet.',
  ]);
});

test('a page that cannot be read names its file and place', () => {
  const root = site({ 'docs/intro.mdx': 'Text\n\n<Compare>\n' });
  expect(() => missingReferences(root, 'ja')).toThrow(/^docs\/intro\.mdx.*Compare.*3:1/);
  const fence = '[a](#b)\n\n```ts live nonsense\n1;\n```\n';
  const other = site({ 'docs/intro.mdx': fence });
  expect(() => missingReferences(other, 'ja')).toThrow(/^docs\/intro\.mdx:3: .*nonsense/);
});
