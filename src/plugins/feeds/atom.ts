import { xml } from '../content/xml';
import type { FeedEntry } from './entries';
import { updatedAt, type Feed } from './feed';
import { entryCard, feedHeader, STYLE_SHEET, XHTML_NAMESPACE } from './forReaders';

function atomEntry(entry: FeedEntry, language: string): string {
  return `<entry>
${entryCard(entry, language)}
<id>${xml(entry.url)}</id>
<title>${xml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
${entry.authors.map((name) => `<author><name>${xml(name)}</name></author>`).join('\n')}
${entry.tags.map((tag) => `<category term="${xml(tag)}"/>`).join('\n')}
<summary>${xml(entry.summary)}</summary>
<content type="html">${xml(entry.html)}</content>
</entry>`;
}

/** Writes a feed as Atom, RFC 4287. */
export const toAtom = (feed: Feed): string => `<?xml version="1.0" encoding="UTF-8"?>
${STYLE_SHEET}
<feed xmlns="http://www.w3.org/2005/Atom" ${XHTML_NAMESPACE} xml:lang="${feed.language}">
${feedHeader(feed)}
<id>${xml(feed.home)}</id>
<title>${xml(feed.title)}</title>
<subtitle>${xml(feed.description)}</subtitle>
<link rel="alternate" type="text/html" href="${xml(feed.home)}"/>
<link rel="self" type="application/atom+xml" href="${xml(`${feed.folder}atom.xml`)}"/>
<updated>${updatedAt(feed).toISOString()}</updated>
${feed.entries.map((entry) => atomEntry(entry, feed.language)).join('\n')}
</feed>
`;
