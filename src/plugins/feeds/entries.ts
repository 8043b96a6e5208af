import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readPlain, type PlainSite } from '../content/readPlain';
import type { SitePage } from '../content/sitePages';

/** One article in a feed. */
export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly published: Date;
  readonly updated: Date;
  /** The whole article: prose, code, and what the code prints. */
  readonly html: string;
}

const toHtml = unified().use(remarkRehype).use(rehypeStringify).freeze();

async function entryOf(page: SitePage, site: PlainSite): Promise<FeedEntry[]> {
  if (!page.post) return [];
  const { published, authors, tags } = page.post;
  const tree = await readPlain(page, site);
  return [
    {
      url: site.url + page.permalink,
      title: page.title,
      summary: page.description,
      authors,
      tags,
      published,
      updated: new Date(Math.max(published.getTime(), page.changed ?? 0)),
      html: toHtml.stringify(await toHtml.run(tree)),
    },
  ];
}

/** The articles of a site as its feeds tell them, newest first. */
export async function feedEntries(site: PlainSite): Promise<FeedEntry[]> {
  const entries = await Promise.all(site.pages.map((page) => entryOf(page, site)));
  return entries.flat();
}
