import { expect, it } from 'vitest';
import { addressesFrom } from './readPlain';
import type { SitePage } from './sitePages';

const page = (file: string, permalink: string): SitePage => ({
  file,
  permalink,
  title: '',
  description: '',
  chapter: null,
});

const pages = [
  page('docs/await.mdx', '/x/en/docs/await'),
  page('docs/tasks.mdx', '/x/en/docs/tasks'),
];
const address = addressesFrom(page('docs/await.mdx', '/x/en/docs/await'), {
  siteDir: '/',
  locale: 'en',
  url: 'https://example.org',
  baseUrl: '/x/en/',
  pages,
});

it.each([
  ['./tasks.mdx#gather', 'https://example.org/x/en/docs/tasks#gather'],
  ['tasks.mdx', 'https://example.org/x/en/docs/tasks'],
  ['#here', 'https://example.org/x/en/docs/await#here'],
  ['/play', 'https://example.org/x/en/play'],
  ['/img/loop.svg', 'https://example.org/x/en/img/loop.svg'],
  ['https://docs.python.org/3/', 'https://docs.python.org/3/'],
])('%s leads to %s', (written, full) => {
  expect(address(written)).toBe(full);
});
