import { expect, it } from 'vitest';
import { alternates } from './sitemapItems';

const LOCALES = { initial: 'ja', all: ['ja', 'en'] };
const SAME_PAGE = [
  { lang: 'ja', url: 'https://example.org/x/docs/await' },
  { lang: 'en', url: 'https://example.org/x/en/docs/await' },
  { lang: 'x-default', url: 'https://example.org/x/docs/await' },
];

it('names the same page in every language, from whichever it is asked', () => {
  const from = (current: string, root: string) =>
    alternates(`${root}docs/await`, root, { ...LOCALES, current });
  expect(from('ja', 'https://example.org/x/')).toEqual(SAME_PAGE);
  expect(from('en', 'https://example.org/x/en/')).toEqual(SAME_PAGE);
});
