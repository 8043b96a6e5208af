import { expect, it } from 'vitest';
import { languageOf } from './pages';
import { sectionsOf } from './sections';

const PAGE = `---
title: タスク
---

import Compare from '@site/src/components/Compare';

タスクは、コルーチンを**並行に**動かします。

## まとめて待つ {/* #gather */}

[\`gather\`](https://docs.python.org/) で待ちます。

<Compare>

\`\`\`python
await asyncio.gather(a(), b())
\`\`\`

\`\`\`text output
done
\`\`\`

</Compare>

:::note[注意]

例外も届きます。

:::

| 名前 | 意味 |
| --- | --- |
| \`a\` | 最初 |

### Plain heading

{/* a comment */}

- one
- two
`;

const sections = sectionsOf(PAGE, '/docs/tasks', 'タスク');

it('cuts a page at its headings, with the anchors that the site gives them', () => {
  expect(sections.map(({ anchor, heading, level }) => [anchor, heading, level])).toEqual([
    ['', 'タスク', 1],
    ['gather', 'まとめて待つ', 2],
    ['plain-heading', 'Plain heading', 3],
  ]);
});

it('reads what a reader reads: no front matter, imports, comments or markup', () => {
  expect(sections[0]?.text).toBe('タスクは、コルーチンを並行に動かします。');
  expect(sections[1]?.text).toContain('gather で待ちます。');
  expect(sections[1]?.text).toContain('例外も届きます。');
  expect(sections[1]?.text).toContain('最初');
  expect(sections[2]?.text).toBe('one\ntwo');
});

it('keeps code apart from prose, inside components too', () => {
  expect(sections[1]?.code).toBe('await asyncio.gather(a(), b())\n\ndone');
  expect(sections[1]?.text).not.toContain('asyncio');
});

it('tells Japanese from English by the prose', () => {
  expect(languageOf(sections)).toBe('ja');
  expect(languageOf(sectionsOf('The event loop runs tasks.', '/x', 'Loop'))).toBe('en');
});

it('tells a list of references from a text with a link', () => {
  const [, text, list] = sectionsOf(
    `## Text\n\nWaits for all of them, see [gather](https://docs.python.org/).\n\n## Sources\n\n- [gather](https://docs.python.org/), [wait](https://docs.python.org/)`,
    '/x',
    'X',
  );
  expect(text?.references).toBeUndefined();
  expect(list?.references).toBe(true);
});
