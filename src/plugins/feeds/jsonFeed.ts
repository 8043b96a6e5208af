import type { Feed } from './feed';

/** Writes a feed as JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function toJsonFeed({ title, description, language, home, folder, entries }: Feed): string {
  const items = entries.map((entry) => ({
    id: entry.url,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.tags,
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: home,
    feed_url: `${folder}feed.json`,
    items,
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
