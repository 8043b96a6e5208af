import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { sectionsOf } from '../../src/plugins/search-index/sections';
import type { Section } from '../../src/search/section';
import type { BenchQuery } from './score';

export type Language = 'ja' | 'en';

export interface BenchSet {
  readonly name: string;
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly queries: readonly BenchQuery[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the shared corpus lies: `SEARCH_CORPUS`, or beside the repository. */
export const CORPUS = path.resolve(ROOT, process.env.SEARCH_CORPUS ?? '../shared/search');

/** Folders of Markdown by language, translations before originals, with what their pages begin with. */
const SOURCES: Readonly<Record<Language, readonly (readonly [folder: string, prefix: string])[]>> =
  {
    ja: [
      ['docs', 'docs'],
      ['blog', 'blog'],
      ['src/pages', ''],
    ],
    en: [
      ['i18n/en/docusaurus-plugin-content-docs/current', 'docs'],
      ['i18n/en/docusaurus-plugin-content-blog', 'blog'],
      ['i18n/en/docusaurus-plugin-content-pages', ''],
    ],
  };

async function readFolder(folder: string, prefix: string): Promise<Section[]> {
  const directory = path.join(ROOT, folder);
  if (!existsSync(directory)) return [];
  const files = (await readdir(directory)).filter((file) => /^[^_].*\.mdx?$/.test(file)).sort();
  const pages = await Promise.all(
    files.map(async (file) => {
      const filePath = path.join(directory, file);
      const fileContent = await readFile(filePath, 'utf8');
      const read = await DEFAULT_PARSE_FRONT_MATTER({ filePath, fileContent });
      const { frontMatter: data, content } = read;
      const name = path.parse(file).name;
      const slug = typeof data.slug === 'string' ? data.slug : name;
      const title = typeof data.title === 'string' ? data.title : name;
      const address = [prefix, slug.replace(/^\//, '')].filter((part) => part !== '').join('/');
      return sectionsOf(content, address, title);
    }),
  );
  return pages.flat();
}

async function readQueries(file: string): Promise<BenchQuery[]> {
  const text = await readFile(path.join(import.meta.dirname, `queries/${file}.tsv`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [category = '', query = '', targets = ''] = line.split('\t');
      return { category, text: query, targets: targets.split(' ').filter((one) => one !== '') };
    });
}

/**
 * Queries kept beside this file, by what they were written for: to try the order of hits on
 * (`site`); before anyone looked at an answer (`held out`, mended since); by readers of the pages,
 * one half to learn from (`readers`) and the other mostly looked at as figures (`readers, held out`);
 * by somebody who knew the pages and not the engine, and whose answers nobody has looked at (`unseen`).
 */
const QUERIES = {
  site: '',
  'site, held out': 'held-out.',
  readers: 'reader.',
  'readers, held out': 'reader-held-out.',
  unseen: 'unseen.',
} as const;

export type SiteSetName = keyof typeof QUERIES;
export const SITE_SETS = Object.keys(QUERIES) as SiteSetName[];

/** This site's own pages in one language, with one of the sets of queries. */
export async function siteSet(language: Language, name: SiteSetName = 'site'): Promise<BenchSet> {
  const folders = SOURCES[language].map(([folder, prefix]) => readFolder(folder, prefix));
  return {
    name,
    language,
    sections: (await Promise.all(folders)).flat(),
    queries: await readQueries(`${QUERIES[name]}${language}`),
  };
}

interface CorpusQuery {
  readonly lang: Language;
  readonly cat: string;
  readonly q: string;
  readonly targets: readonly string[];
}

/** The shared corpus, or nothing where it is not there. */
export async function corpusSet(language: Language): Promise<BenchSet | undefined> {
  const file = path.join(CORPUS, `sections.${language}.json`);
  if (!existsSync(file)) return undefined;
  const sections = JSON.parse(await readFile(file, 'utf8')) as Section[];
  const all = JSON.parse(await readFile(path.join(CORPUS, 'queries.json'), 'utf8')) as {
    queries: CorpusQuery[];
  };
  return {
    name: 'corpus',
    language,
    sections,
    queries: all.queries
      .filter(({ lang }) => lang === language)
      .map(({ cat, q, targets }) => ({ category: cat, text: q, targets })),
  };
}
