import { xml } from '../content/xml';
import type { FeedEntry } from './entries';
import { updatedAt, type Feed } from './feed';
import { entryCard, feedHeader, STYLE_SHEET, XHTML_NAMESPACE } from './forReaders';

function item(entry: FeedEntry, language: string): string {
  return `<item>
${entryCard(entry, language)}
<title>${xml(entry.title)}</title>
<link>${xml(entry.url)}</link>
<guid isPermaLink="true">${xml(entry.url)}</guid>
<pubDate>${entry.published.toUTCString()}</pubDate>
${entry.authors.map((name) => `<dc:creator>${xml(name)}</dc:creator>`).join('\n')}
${entry.tags.map((tag) => `<category>${xml(tag)}</category>`).join('\n')}
<description>${xml(entry.summary)}</description>
<content:encoded>${xml(entry.html)}</content:encoded>
</item>`;
}

/** Writes a feed as RSS 2.0, https://www.rssboard.org/rss-specification. */
export const toRss = (feed: Feed): string => `<?xml version="1.0" encoding="UTF-8"?>
${STYLE_SHEET}
<rss version="2.0" xml:lang="${feed.language}" ${XHTML_NAMESPACE} xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${feedHeader(feed)}
<title>${xml(feed.title)}</title>
<link>${xml(feed.home)}</link>
<atom:link rel="self" type="application/rss+xml" href="${xml(`${feed.folder}rss.xml`)}"/>
<description>${xml(feed.description)}</description>
<language>${feed.language}</language>
<lastBuildDate>${updatedAt(feed).toUTCString()}</lastBuildDate>
${feed.entries.map((entry) => item(entry, feed.language)).join('\n')}
</channel>
</rss>
`;
