import { expect, test } from 'vitest';
import { tidy } from './tidy';

test('tidies white space outside code only', () => {
  const page = '\n# A  \n\n\n\nB\t\n\n```text output\na  \n\n\nb\n```\n\n';
  expect(tidy('docs/a.mdx', page)).toBe('# A\n\nB\n\n```text output\na  \n\n\nb\n```\n');
});

test('a tidy text stays as it is', () => {
  const page = '---\ntitle: A\n---\n\n- a\n\n  ```ts live\n  x;\n  ```\n';
  expect(tidy('docs/a.mdx', page)).toBe(page);
});
