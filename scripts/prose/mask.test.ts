import { expect, test } from 'vitest';
import { maskJapanese } from './mask';

const PAGE = `---
title: 題
---

import X from './x';

## 待機 {/* #wait */}

<Compare note="属性">

\`\`\`ts live
const 変数 = 1;
\`\`\`

コルーチンは<b>止まる</b>。

</Compare>

:::note

English only.

:::
`;

test('keeps Japanese prose where it stands and blanks everything else', () => {
  const masked = maskJapanese('docs/a.mdx', PAGE);
  expect(masked).toHaveLength(PAGE.length);
  expect(masked.split('\n')).toHaveLength(PAGE.split('\n').length);
  expect(masked.replace(/\s+/g, ' ').trim()).toBe('## 待機 コルーチンは 止まる 。');
  expect(masked.indexOf('コルーチン')).toBe(PAGE.indexOf('コルーチン'));
});

test('the translation of a heading ends without a full stop, so it is no sentence', () => {
  const page =
    '<Original>\n\n## Concept\n\n<Ja>\n\n考え方\n\n</Ja>\n\nText.\n\n<Ja>\n\n文。\n\n</Ja>\n\n</Original>\n';
  expect(maskJapanese('blog/a.mdx', page).trim()).toBe('文。');
});

test('GitHub documents are Markdown, not MDX', () => {
  expect(maskJapanese('README.md', '見る: <https://example.com> {x}\n').trim()).toContain('見る');
});
