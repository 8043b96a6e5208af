import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { highlightRemark } from '../highlight/remark';
import { sourceRemark } from './remark';

/** The fence of a page after the plugins have seen it. */
function fenceOf(markdown: string): Code {
  const file = new VFile({ value: markdown, path: join(process.cwd(), 'docs/page.mdx') });
  const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(file);
  sourceRemark()(tree, file);
  highlightRemark()(tree);
  return tree.children.find((node) => node.type === 'code') as Code;
}

const heart = readFileSync('src/asyncio/heart.ts', 'utf8').trimEnd();

test('a fence shows the file that it names, in colour, under its path', () => {
  const fence = fenceOf('```ts file=src/asyncio/heart.ts\n```');
  expect(fence.value).toBe(heart);
  expect(fence.meta).toBe('title="src/asyncio/heart.ts"');
  expect(fence.data?.hProperties).toHaveProperty('tokens');
});

test('a title and lines of the author stay', () => {
  const fence = fenceOf('```ts file=src/asyncio/heart.ts title="One turn" {2}\n```');
  expect(fence.value).toBe(heart);
  expect(fence.meta).toBe('title="One turn" {2}');
});

test('a name after # shows that declaration alone, with what is said about it', () => {
  const { value } = fenceOf('```ts file=src/asyncio/heart.ts#runForever\n```');
  expect(value).toMatch(
    /^\/\*\* Turns until `stop\(\)` was called\. \*\/\nexport function runForever/,
  );
  expect(value).toMatch(/while \(!loop\.stopping\);\n\}$/);
  expect(fenceOf('```ts file=src/asyncio/heart.ts#Hands\n```').value).toContain('timerFired');
});

test('a mistake names page, line and what is wrong', () => {
  expect(() => fenceOf('\n\n```ts file=src/asyncio/hart.ts\n```')).toThrow(
    /docs\/page\.mdx:3: There is no file 'src\/asyncio\/hart\.ts'\. Write its path from the root/,
  );
  expect(() => fenceOf('```ts file=../outside.ts\n```')).toThrow(/no file '\.\.\/outside\.ts'/);
  expect(() => fenceOf('```ts file=src/asyncio/heart.ts#turn\n```')).toThrow(/declares no 'turn'/);
  expect(() => fenceOf('```ts file=src/asyncio/heart.ts\nmine\n```')).toThrow(/leave it empty/);
});

test('other fences are left alone', () => {
  expect(fenceOf('```ts title="profile=x"\ncode\n```').value).toBe('code');
});
