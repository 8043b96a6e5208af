import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { count } from './count';
import type { Measured, QualityReport } from '../../components/Quality/report';

/** Where `npm run quality` writes what it measured. */
export const RESULTS = 'bench/quality/results.json';

const FOLDERS = ['docs', 'blog'];

/** Docusaurus plugin: the page at `/quality`, from what the build counts and what was measured last. */
export default function quality({ siteDir, baseUrl }: LoadContext): Plugin {
  const read = (file: string): string | null => {
    const path = join(siteDir, file);
    return file && existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

  return {
    name: 'quality',

    async contentLoaded({ actions: { addRoute, createData } }) {
      const files = FOLDERS.flatMap((folder) =>
        readdirSync(join(siteDir, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.mdx?$/.test(name))
          .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
      );
      const results = read(RESULTS);
      const report: QualityReport = {
        counted: count(files, read),
        measured: results === null ? null : (JSON.parse(results) as Measured),
      };
      addRoute({
        path: `${baseUrl}quality`,
        component: '@site/src/components/Quality',
        exact: true,
        modules: { report: await createData('report.json', JSON.stringify(report)) },
      });
    },

    getPathsToWatch: () => [join(siteDir, RESULTS)],
  };
}
