import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { toAtom } from './atom';
import type { Feed } from './feed';
import { toJsonFeed } from './jsonFeed';
import { toRss } from './rss';

const FEED: Feed = {
  title: '記事 & more',
  description: '"白い柴犬" の記事 <new>',
  language: 'ja',
  home: 'https://example.org/blog',
  folder: 'https://example.org/blog/',
  entries: [
    {
      url: 'https://example.org/blog/first?a=1&b=2',
      title: 'await <T>',
      summary: '要約',
      authors: ['Mikyan'],
      tags: ['Python'],
      published: new Date('2026-11-22T00:00:00Z'),
      updated: new Date('2026-11-23T00:00:00Z'),
      html: '<p>本文</p><pre><code>a &#x26;&#x26; b</code></pre>',
    },
  ],
};

/** What Python's own XML reader finds at each path: an oracle that is not us. */
function find(document: string, paths: string[]): string[] {
  const script = `
import json, sys, xml.etree.ElementTree as tree
names = {'a': 'http://www.w3.org/2005/Atom', 'c': 'http://purl.org/rss/1.0/modules/content/'}
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([found.text for path in sys.argv[1:] for found in root.findall(path, names)]))`;
  const printed = execFileSync('python3', ['-c', script, ...paths], { input: document });
  return JSON.parse(printed.toString()) as string[];
}

const [ENTRY] = FEED.entries;

it('writes RSS that an XML reader takes apart into the same words', { timeout: 60_000 }, () => {
  const found = find(toRss(FEED), [
    'channel/title',
    'channel/description',
    'channel/item/link',
    'channel/item/pubDate',
    'channel/item/c:encoded',
  ]);
  const date = 'Sun, 22 Nov 2026 00:00:00 GMT';
  expect(found).toEqual([FEED.title, FEED.description, ENTRY?.url, date, ENTRY?.html]);
});

it('writes Atom that an XML reader takes apart into the same words', { timeout: 60_000 }, () => {
  const found = find(toAtom(FEED), [
    'a:title',
    'a:updated',
    'a:entry/a:title',
    'a:entry/a:content',
    'a:entry/a:author/a:name',
  ]);
  const date = '2026-11-23T00:00:00.000Z';
  expect(found).toEqual([FEED.title, date, ENTRY?.title, ENTRY?.html, 'Mikyan']);
});

it('writes JSON Feed with the fields that its version asks for', () => {
  const feed = JSON.parse(toJsonFeed(FEED)) as Record<string, unknown>;
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: FEED.title,
    feed_url: 'https://example.org/blog/feed.json',
    items: [{ id: ENTRY?.url, content_html: ENTRY?.html }],
  });
});

it('dates an empty feed all the same', () => {
  expect(toAtom({ ...FEED, entries: [] })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});
