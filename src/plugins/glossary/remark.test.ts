import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { glossaryRemark } from './remark';

const GLOSSARY = `---
title: 用語集
not_linked: [event]
---

## 基本 {/* #basics */}

### コルーチン {/* #coroutine */}

途中で止まれる \`async def\` の計算。

英語は coroutine。

### コルーチン関数 {/* #coroutine-function */}

呼ぶとコルーチンを返す。

### 非同期 {/* #asynchronous */}

待たない。

### 同期 {/* #synchronous */}

待つ。

### タスク {/* #task */}

任せたもの。

### イベント {/* #event */}

合図。

### I/O（入出力） {/* #io */}

外とのやりとり。

### Queue {/* #queue */}

A line.
`;

/** The page with \`[words](address)\` for each link and \`{note}\` for each note. */
function shown(page: string, name = 'page.mdx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  writeFileSync(join(folder, 'glossary.mdx'), GLOSSARY);
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(page);
  glossaryRemark()(tree, new VFile({ path: join(folder, name) }));
  const write = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    const inner = 'children' in node ? node.children.map(write).join('') : '';
    if (node.type === 'link') return `[${inner}](${node.url})`;
    if (node.type === 'emphasis' && node.data?.hProperties?.role === 'tooltip') return `{${inner}}`;
    return inner;
  };
  return write(tree);
}

describe('the first use of a term', () => {
  it('links to the glossary and carries the definition', () => {
    expect(shown('コルーチンは止まる。コルーチンは続く。')).toBe(
      '[コルーチン](./glossary.mdx#coroutine){途中で止まれる async def の計算。 英語は coroutine。}は止まる。コルーチンは続く。',
    );
  });

  it('is the longest term that stands there', () => {
    expect(shown('コルーチン関数')).toContain(
      '[コルーチン関数](./glossary.mdx#coroutine-function)',
    );
    expect(shown('コルーチン関数')).not.toContain('#coroutine)');
  });

  it('is no part of a longer word', () => {
    expect(shown('非同期とマイクロタスク、タスク')).toBe(
      '[非同期](./glossary.mdx#asynchronous){待たない。}とマイクロタスク、[タスク](./glossary.mdx#task){任せたもの。}',
    );
    expect(shown('priority-queue and queueing')).toBe('priority-queue and queueing');
  });

  it('is found in any case, in the plural, and without what the heading says in parentheses', () => {
    expect(shown('Both queues')).toBe('Both [queues](./glossary.mdx#queue){A line.}');
    expect(shown('I/O を待つ')).toContain('[I/O](./glossary.mdx#io)');
  });

  it('is found in lists and in bold', () => {
    expect(shown('- **タスク**を待つ')).toBe('[タスク](./glossary.mdx#task){任せたもの。}を待つ');
  });
});

describe('what is left alone', () => {
  it.each([
    '# コルーチン',
    '[コルーチン](./x.mdx)',
    '`コルーチン`',
    '```\nコルーチン\n```',
    '| コルーチン |\n| --- |\n| コルーチン |',
    '<b>コルーチン</b>',
    'イベントを待つ',
  ])('%s', (page) => {
    expect(shown(page)).not.toMatch(/glossary\.mdx/);
  });

  it('is the glossary itself', () => {
    expect(shown('コルーチン', 'glossary.mdx')).toBe('コルーチン');
  });
});
