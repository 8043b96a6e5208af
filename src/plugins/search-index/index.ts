import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { buildIndex } from '../../search/engine';
import type { Part } from '../../search/format';
import { filesFor } from './files';
import { openSearchDescription } from './openSearch';
import { readPages } from './pages';

const OPEN_SEARCH = 'opensearch.xml';
const INDEX_FILE = /search-index[\\/]default[\\/]files[\\/]\w+\.json$/;

/** A module that knows the addresses of the index's files; the bundler hashes and serves them. */
const addressesModule = (parts: readonly string[]): string => {
  const address = (name: string): string => `new URL('./files/${name}.json', import.meta.url).href`;
  const entries = parts.map((part) => `    ${part}: ${address(part)},`);
  return `export default {
  root: ${address('root')},
  parts: {
${entries.join('\n')}
  },
};
`;
};

/**
 * Builds the search index of one locale from the loaded content, in `start` as in `build`, adds the
 * page at `/search`, and declares the search to browsers.
 */
export default function searchIndex({ siteDir, baseUrl, i18n, siteConfig }: LoadContext): Plugin {
  return {
    name: 'search-index',

    async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
      const pages = await readPages(allContent, siteDir, i18n.currentLocale);
      const about = pages.map((page) => page.about);
      const files = filesFor(buildIndex(pages.flatMap(({ sections }) => sections)), about);
      await createData('files/root.json', JSON.stringify(files.root));
      await Promise.all(
        Object.entries(files.parts).map(([name, part]: [string, Part]) =>
          createData(`files/${name}.json`, JSON.stringify(part)),
        ),
      );
      await createData('addresses.js', addressesModule(Object.keys(files.parts)));
      addRoute({
        path: `${baseUrl}search`,
        component: '@site/src/components/SearchPage',
        exact: true,
        modules: { pages: await createData('pages.json', JSON.stringify(about)) },
      });
    },

    configureWebpack: () => ({
      module: {
        rules: [
          {
            test: INDEX_FILE,
            type: 'asset/resource',
            generator: { filename: 'assets/search/[name].[contenthash:8][ext]' },
          },
        ],
      },
    }),

    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: {
            rel: 'search',
            type: 'application/opensearchdescription+xml',
            title: siteConfig.title,
            href: baseUrl + OPEN_SEARCH,
          },
        },
      ],
    }),

    async postBuild({ outDir }) {
      const description = openSearchDescription({
        title: siteConfig.title,
        description: siteConfig.tagline,
        url: siteConfig.url,
        baseUrl,
        locale: i18n.currentLocale,
      });
      await writeFile(path.join(outDir, OPEN_SEARCH), description);
    },
  };
}
