import { expect, it } from 'vitest';
import { minutesToRead } from './minutes';

const WORDS = 'one two three four five six seven eight nine ten\n'.repeat(60);

it('counts 200 words a minute', () => {
  expect(minutesToRead(WORDS, 'en')).toBe(3);
});

it('counts Japanese by its words, not by its spaces', () => {
  expect(minutesToRead('コルーチンは途中で中断できます。'.repeat(100), 'ja')).toBeGreaterThan(2);
});

it('counts prose only: no code, no front matter, no imports, no tags', () => {
  const page = `---\ntitle: ${'x '.repeat(900)}\n---\n\nimport a from 'b';\n\n\`\`\`ts live\n${WORDS}\n\`\`\`\n\n<Compare a="b">\n\nshort\n\n</Compare>\n`;
  expect(minutesToRead(page, 'en')).toBe(1);
});
