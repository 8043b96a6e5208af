import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editAddress, problemAddress } from './addresses';

const REPOSITORY = 'https://github.com/someone/site';

test('a file opens in the editor, lines are marked, a folder is listed', () => {
  expect(editAddress(REPOSITORY, 'docs/await.mdx')).toBe(`${REPOSITORY}/edit/main/docs/await.mdx`);
  expect(editAddress(REPOSITORY, 'docs/await.mdx', { from: 3, to: 9 })).toBe(
    `${REPOSITORY}/edit/main/docs/await.mdx#L3-L9`,
  );
  expect(editAddress(REPOSITORY, 'blog/')).toBe(`${REPOSITORY}/tree/main/blog/`);
});

test('a problem fills in fields that the form has', () => {
  const address = new URL(
    problemAddress(REPOSITORY, {
      page: 'https://example.org/docs/await',
      section: '待機 & 再開',
      quote: '長'.repeat(5000),
    }),
  );
  expect(address.searchParams.get('section')).toBe('待機 & 再開');
  expect(address.searchParams.get('quote')).toHaveLength(1500);
  const { template, ...fields } = Object.fromEntries(address.searchParams);
  const form = readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8');
  for (const field of Object.keys(fields)) expect(form).toContain(`    id: ${field}\n`);
});

test('what a reader did not point at stays empty', () => {
  const { searchParams } = new URL(problemAddress(REPOSITORY, { page: 'https://example.org/' }));
  expect([...searchParams.keys()]).toEqual(['template', 'page']);
});
