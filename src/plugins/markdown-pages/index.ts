import type { LoadContext, Plugin } from '@docusaurus/types';
import { outputFile } from '../content/outputFile';
import { markdownOf, readPlain } from '../content/readPlain';
import { sitePages, type SitePage } from '../content/sitePages';
import { llmsFull, llmsIndex, pageDocument } from './documents';
import { markdownPath } from '../../components/MarkdownTools/markdownPath';

/**
 * Docusaurus plugin: writes a Markdown version of every page beside it, and `llms.txt` and
 * `llms-full.txt` at the root of each locale.
 */
export default function markdownPages({
  siteDir,
  baseUrl,
  outDir,
  i18n,
  siteConfig: { title, tagline, url },
}: LoadContext): Plugin {
  const locale = i18n.currentLocale;
  let pages: readonly SitePage[] = [];
  return {
    name: 'markdown-pages',
    async allContentLoaded({ allContent }) {
      pages = sitePages(allContent);
    },
    async postBuild() {
      const site = { siteDir, locale, url, baseUrl, pages };
      const plain = await Promise.all(
        pages.map(async (page) => ({ page, body: markdownOf(await readPlain(page, site)) })),
      );
      const files: [string, string][] = plain.map((one) => [
        markdownPath(one.page.permalink).slice(baseUrl.length),
        pageDocument(one, url),
      ]);
      files.push(['llms.txt', llmsIndex(pages, { title, tagline, url, locale })]);
      files.push(['llms-full.txt', llmsFull(plain, url)]);
      await Promise.all(files.map(([name, content]) => outputFile(outDir, name, content)));
    },
  };
}
