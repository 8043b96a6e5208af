import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { FOLDER, FORMATS } from '../../components/Feeds/formats';
import { outputFile } from '../content/outputFile';
import { sitePages, type SitePage } from '../content/sitePages';
import { toAtom } from './atom';
import { feedEntries } from './entries';
import type { Feed } from './feed';
import { toJsonFeed } from './jsonFeed';
import { toRss } from './rss';

const WRITERS = { 'rss.xml': toRss, 'atom.xml': toAtom, 'feed.json': toJsonFeed };

/**
 * Docusaurus plugin: writes the articles' feeds, with whole articles whose live blocks are reduced to
 * code and output, and declares them in every page's head.
 */
export default function feeds({
  siteDir,
  baseUrl,
  outDir,
  i18n,
  siteConfig: { title: siteTitle, url },
}: LoadContext): Plugin {
  const locale = i18n.currentLocale;
  let pages: readonly SitePage[] = [];
  let about = { title: siteTitle, description: '' };
  return {
    name: 'feeds',

    async allContentLoaded({ allContent }) {
      pages = sitePages(allContent);
      const [blog] = Object.values(
        allContent['docusaurus-plugin-content-blog'] ?? {},
      ) as BlogContent[];
      if (blog) {
        about = { title: `${blog.blogTitle} | ${siteTitle}`, description: blog.blogDescription };
      }
    },

    injectHtmlTags: () => ({
      headTags: FORMATS.map(({ name, file, type }) => ({
        tagName: 'link',
        attributes: {
          rel: 'alternate',
          type,
          title: `${siteTitle} (${name})`,
          href: baseUrl + FOLDER + file,
        },
      })),
    }),

    async postBuild() {
      const folder = url + baseUrl + FOLDER;
      const entries = await feedEntries({ siteDir, locale, url, baseUrl, pages });
      const home = folder.slice(0, -1);
      const feed: Feed = { ...about, language: locale, home, folder, entries };
      const style = await readFile(path.join(siteDir, 'src/plugins/feeds/feed.css'));
      await outputFile(outDir, `${FOLDER}feed.css`, style);
      await Promise.all(
        FORMATS.map(({ file }) => outputFile(outDir, FOLDER + file, WRITERS[file](feed))),
      );
    },
  };
}
