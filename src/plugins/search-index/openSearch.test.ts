import { expect, it } from 'vitest';
import { openSearchDescription } from './openSearch';

it('names the search page under the base URL of the locale, and escapes what it is given', () => {
  const xml = openSearchDescription({
    title: 'Async & more than sixteen letters',
    description: '<読む>',
    url: 'https://example.org',
    baseUrl: '/x/en/',
    locale: 'en',
  });
  expect(xml).toContain('template="https://example.org/x/en/search?q={searchTerms}"');
  expect(xml).toContain('<Description>&#60;読む&#62;</Description>');
  // OpenSearch 1.1: a short name has at most 16 characters.
  expect(/<ShortName>([^<]*)</.exec(xml)?.[1]).toBe('Async &#38; more tha');
});
