import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { BlogContent } from '@docusaurus/plugin-content-blog';
import type { LoadedContent as Pages } from '@docusaurus/plugin-content-pages';
import type { AllContent, LoadContext, Plugin } from '@docusaurus/types';
import { sourceOf, translationOf } from '../../../scripts/translations/pages';
import { treeOf } from '../content/tree';
import { pagesBehind, type LoadedPage } from './behind';
import { pairUnits } from './pairUnits';
import { unitsOf } from './units';

const TEXT_FILE = /translations[\\/]default[\\/]text[\\/][\w.-]+\.json$/;

const docsOf = (content: AllContent) =>
  (Object.values(content['docusaurus-plugin-content-docs'] ?? {}) as Docs[]).flatMap(
    ({ loadedVersions }) => loadedVersions.flatMap(({ docs }) => docs),
  );

function pagesOf(content: AllContent): LoadedPage[] {
  const blogs = Object.values(content['docusaurus-plugin-content-blog'] ?? {}) as BlogContent[];
  const pages = Object.values(content['docusaurus-plugin-content-pages'] ?? {}) as Pages[];
  return [
    ...docsOf(content),
    ...blogs.flatMap(({ blogPosts }) => blogPosts.map(({ metadata }) => metadata)),
    ...pages.flat().filter((page) => page.type === 'mdx'),
  ];
}

/** A module from which a page gets the address of its parallel text, by the id of its document. */
const addressesModule = (files: ReadonlyMap<string, string>): string => {
  const entries = [...files].map(
    ([id, file]) => `  ${JSON.stringify(id)}: new URL('./text/${file}', import.meta.url).href,`,
  );
  return `export default {\n${entries.join('\n')}\n};\n`;
};

/**
 * Docusaurus plugin: tells translated pages when they are behind their source, and pairs every page of
 * the course with its other language, piece by piece, in files that are loaded when a reader asks.
 */
export default function translations({ siteDir }: LoadContext): Plugin {
  const read = (file: string): string | null => {
    const path = join(siteDir, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

  return {
    name: 'translations',

    async allContentLoaded({ allContent, actions: { setGlobalData, createData } }) {
      setGlobalData({ behind: pagesBehind(pagesOf(allContent), read) });
      const files = new Map<string, string>();
      for (const { id, source } of docsOf(allContent)) {
        const file = source.replace('@site/', '');
        const other = translationOf(file) ?? sourceOf(file);
        const [here, there] = [read(file), other && read(other)];
        if (!here || !there || !other) continue;
        const pairs = pairUnits(unitsOf(treeOf(here)), unitsOf(treeOf(there)));
        const name = `${id.replaceAll('/', '.')}.json`;
        await createData(`text/${name}`, JSON.stringify(pairs));
        files.set(id, name);
      }
      await createData('addresses.js', addressesModule(files));
    },

    configureWebpack: () => ({
      module: {
        rules: [
          {
            test: TEXT_FILE,
            type: 'asset/resource',
            generator: { filename: 'assets/parallel/[name].[contenthash:8][ext]' },
          },
        ],
      },
    }),
  };
}
