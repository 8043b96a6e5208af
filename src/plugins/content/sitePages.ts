import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadedContent as DocsContent } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import { aliasedSitePathToRelativePath } from '@docusaurus/utils';
import { chaptersOf } from './chapters';

/** What only articles have. */
export interface PostAbout {
  readonly published: Date;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** A page that is made from Markdown, as the site of one locale shows it. */
export interface SitePage {
  /** The file it is really made from, relative to the site's folder. */
  readonly file: string;
  /** Path of its address, base URL included. */
  readonly permalink: string;
  readonly title: string;
  readonly description: string;
  /** Category of the course, or null for a page that stands in none. */
  readonly chapter: string | null;
  /** Of its last commit, in ms since 1970; absent where git does not know. */
  readonly changed?: number;
  readonly post?: PostAbout;
}

const changedAt = (time: number | null | undefined): { changed?: number } =>
  time ? { changed: time } : {};

function readDocs({ loadedVersions }: DocsContent): SitePage[] {
  return loadedVersions.slice(0, 1).flatMap(({ docs, sidebars }) => {
    const chapters = new Map(Object.values(sidebars).flatMap((items) => [...chaptersOf(items)]));
    const order = [...chapters.keys()];
    const place = (id: string): number => (chapters.has(id) ? order.indexOf(id) : order.length);
    return docs
      .filter(({ unlisted, draft }) => !unlisted && !draft)
      .sort((one, other) => place(one.id) - place(other.id))
      .map(({ id, source, permalink, title, description, lastUpdatedAt }) => ({
        file: aliasedSitePathToRelativePath(source),
        permalink,
        title,
        description,
        chapter: chapters.get(id)?.at(-1) ?? null,
        ...changedAt(lastUpdatedAt),
      }));
  });
}

function readPosts({ blogPosts }: BlogContent): SitePage[] {
  return blogPosts
    .filter(({ metadata }) => !metadata.unlisted)
    .map(({ metadata }) => ({
      file: aliasedSitePathToRelativePath(metadata.source),
      permalink: metadata.permalink,
      title: metadata.title,
      description: metadata.description,
      chapter: null,
      ...changedAt(metadata.lastUpdatedAt),
      post: {
        published: new Date(metadata.date),
        authors: metadata.authors.flatMap(({ name }) => name ?? []),
        tags: metadata.tags.map(({ label }) => label),
      },
    }));
}

/** Articles, newest first, then the course in reading order. */
export function sitePages(content: AllContent): SitePage[] {
  const docs = Object.values(content['docusaurus-plugin-content-docs'] ?? {}) as DocsContent[];
  const blogs = Object.values(content['docusaurus-plugin-content-blog'] ?? {}) as BlogContent[];
  return [...blogs.flatMap(readPosts), ...docs.flatMap(readDocs)];
}
