import { readFile } from 'node:fs/promises';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadedContent as DocsContent } from '@docusaurus/plugin-content-docs';
import type { LoadedContent as PagesContent } from '@docusaurus/plugin-content-pages';
import type { AllContent } from '@docusaurus/types';
import { aliasedSitePathToRelativePath } from '@docusaurus/utils';
import path from 'node:path';
import type { Section } from '../../search/section';
import type { PageAbout } from '../../search/published';
import { chaptersOf } from '../content/chapters';
import { sectionsOf } from './sections';

export interface ReadPage {
  readonly about: PageAbout;
  readonly sections: readonly Section[];
}

const KANA = /[ぁ-ゖァ-ヺ]/g;
const LETTER = /\p{L}/gu;
/** Of the letters of a Japanese page, code aside, at least one in this many is kana. */
const KANA_AMONG = 8;

/** Japanese or English, by the letters of the prose. */
export function languageOf(sections: readonly Section[]): 'ja' | 'en' {
  const prose = sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n');
  const kana = prose.match(KANA)?.length ?? 0;
  return kana * KANA_AMONG >= (prose.match(LETTER)?.length ?? 0) ? 'ja' : 'en';
}

function about(page: Omit<PageAbout, 'language'>, sections: readonly Section[], locale: string) {
  const language = languageOf(sections);
  return { about: language === locale ? page : { ...page, language }, sections };
}

async function readDocs(content: DocsContent, siteDir: string, locale: string) {
  const versions = content.loadedVersions.slice(0, 1);
  const docs = versions.flatMap((version) => version.docs.filter(({ unlisted }) => !unlisted));
  const sidebars = versions.flatMap((version) => Object.values(version.sidebars));
  const categories = new Map(sidebars.flatMap((items) => [...chaptersOf(items)]));
  return Promise.all(
    docs.map(async ({ id, source, permalink, title }): Promise<ReadPage> => {
      const file = path.join(siteDir, aliasedSitePathToRelativePath(source));
      const sections = sectionsOf(await readFile(file, 'utf8'), permalink, title);
      const page = { path: permalink, title, kind: 'docs' as const };
      return about({ ...page, categories: categories.get(id) ?? [] }, sections, locale);
    }),
  );
}

const readBlog = (content: BlogContent, locale: string): ReadPage[] =>
  content.blogPosts
    .filter(({ metadata }) => !metadata.unlisted)
    .map(({ content: markdown, metadata: { permalink, title } }) => {
      const sections = sectionsOf(markdown, permalink, title);
      return about({ path: permalink, title, kind: 'blog', categories: [] }, sections, locale);
    });

/** Pages of their own that are written in Markdown; the others have no text to read. */
async function readOwnPages(content: PagesContent, siteDir: string, locale: string) {
  return Promise.all(
    content
      .filter((page) => page.type === 'mdx')
      .filter(({ unlisted }) => !unlisted)
      .map(async ({ source, permalink, title = permalink }): Promise<ReadPage> => {
        const file = path.join(siteDir, aliasedSitePathToRelativePath(source));
        const sections = sectionsOf(await readFile(file, 'utf8'), permalink, title);
        const page = { path: permalink, title, kind: 'page' as const, categories: [] };
        return about(page, sections, locale);
      }),
  );
}

/**
 * Every page that the site of one locale shows: documents, blog posts and pages of their own,
 * each once, in whatever language there is. Reads what the content plugins have loaded, and the documents' files.
 */
export async function readPages(
  content: AllContent,
  siteDir: string,
  locale: string,
): Promise<ReadPage[]> {
  const docs = Object.values(content['docusaurus-plugin-content-docs'] ?? {}) as DocsContent[];
  const blogs = Object.values(content['docusaurus-plugin-content-blog'] ?? {}) as BlogContent[];
  const own = Object.values(content['docusaurus-plugin-content-pages'] ?? {}) as PagesContent[];
  const read = await Promise.all(docs.map((one) => readDocs(one, siteDir, locale)));
  const readOwn = await Promise.all(own.map((one) => readOwnPages(one, siteDir, locale)));
  return [...read.flat(), ...blogs.flatMap((one) => readBlog(one, locale)), ...readOwn.flat()];
}
