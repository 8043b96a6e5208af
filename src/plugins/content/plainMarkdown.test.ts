import { expect, it } from 'vitest';
import { parseText } from '../../../scripts/prose/parse';
import { plainMarkdown } from './plainMarkdown';
import { markdownOf } from './readPlain';

const plain = (source: string, locale = 'ja'): string =>
  markdownOf(
    plainMarkdown(parseText('docs/page.mdx', source), {
      locale,
      address: (url) => `https://example.org/${url}`,
    }),
  );

const PAIR = `<Compare>

\`\`\`python live title="遅い開始" clock=real
print("a")  #=1
\`\`\`

\`\`\`ts live
console.log('a'); //=1
\`\`\`

\`\`\`text output python
a
\`\`\`

\`\`\`text output ts
b
\`\`\`

同じです。

</Compare>
`;

it('makes of a pair two programs that can be copied and what each prints', () => {
  expect(plain(PAIR)).toBe(`**遅い開始**

\`\`\`python
print("a")
\`\`\`

\`\`\`ts
console.log('a');
\`\`\`

出力（Python）:

\`\`\`text
a
\`\`\`

出力（TypeScript）:

\`\`\`text
b
\`\`\`

同じです。
`);
});

it('labels what is printed in the language of the page', () => {
  expect(plain('```ts live\n1;\n```\n\n```text output\n1\n```\n', 'en')).toContain('Output:');
});

it('leaves nothing of front matter, imports, comments and ids', () => {
  const source = `---
title: x
---

import Thing from '@site/thing';

{/* truncate */}

## 見出し {/* #heading */}

<TranslationSwitch />
`;
  expect(plain(source)).toBe('## 見出し\n');
});

it('keeps the words of components', () => {
  const source = `<SiteAddition>

加えた文です。

</SiteAddition>

<details>
<summary>答え</summary>

\`await\` です。

</details>

:::warning[気をつける]

時刻は 10:30 です。

:::

<ThemedImage
  alt="輪の図"
  sources={{
    light: useBaseUrl('/img/loop.svg'),
    dark: useBaseUrl('/img/loop.dark.svg'),
  }}
/>
`;
  expect(plain(source)).toBe(`> **このサイトの追加**
>
> 加えた文です。

**答え**

\`await\` です。

> **気をつける**
>
> 時刻は 10:30 です。

![輪の図](https://example.org//img/loop.svg)
`);
});

it('gives links their full addresses', () => {
  expect(plain('[次](./tasks.mdx#gather)\n')).toBe(
    '[次](https://example.org/./tasks.mdx#gather)\n',
  );
});
