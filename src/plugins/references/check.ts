import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Root } from 'mdast';
import matter from 'gray-matter';
import { VFileMessage } from 'vfile-message';
import { findBlocks } from '../live-blocks/blocks';
import { blockIds } from '../live-blocks/blockIds';
import { treeOf } from '../content/tree';
import { sectionsOf } from '../search-index/sections';
import { writtenLinks, type WrittenLink } from './links';
import { mentioned } from './mentioned';
import { instead } from './nearest';
import { fileFor, writtenPages, type WrittenPage } from './pages';

/** Addresses under `/blog` that Docusaurus makes without a file. */
const MADE = /^\/blog(\/(tags|authors|archive|page)(\/.*)?|\/[a-z]+\.(xml|json))?$/;

const BLOG_LISTS = { authors: 'authors.yml', tags: 'tags.yml' };

/** A page with its tree and the anchors that a link may go to, worked out when first asked for. */
interface ReadPage extends WrittenPage {
  tree: Root;
  anchors: () => Set<string>;
}

/** Headings, blocks, and whatever carries an `id` of its own. */
function anchorsOf({ text, address }: WrittenPage, tree: Root): Set<string> {
  const anchors = new Set(sectionsOf(text, address, '').map(({ anchor }) => anchor));
  const idOf = blockIds();
  findBlocks(tree).forEach(({ blocks }) => {
    blocks.forEach((block) => anchors.add(idOf(block)));
  });
  for (const [, id] of text.matchAll(/\sid="([^"]+)"/g)) if (id !== undefined) anchors.add(id);
  return anchors;
}

/** Line and column that an error of the MDX parser or of a fence tells; some only say it in words. */
function placeOf(error: unknown): number[] {
  if (error instanceof VFileMessage && error.place) {
    const { line, column } = 'start' in error.place ? error.place.start : error.place;
    return [line, column];
  }
  const { line } = error as { line?: number };
  return line === undefined ? [] : [line];
}

/** Does something with a page; what goes wrong says in which file and where. */
function inPage<T>({ file }: WrittenPage, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const said = error instanceof VFileMessage ? error.reason : (error as Error).message;
    throw new Error(`${[file, ...placeOf(error)].join(':')}: ${said}`, { cause: error });
  }
}

function read(page: WrittenPage): ReadPage {
  const tree = inPage(page, () => treeOf(page.text));
  let anchors: Set<string> | undefined;
  return { ...page, tree, anchors: () => (anchors ??= inPage(page, () => anchorsOf(page, tree))) };
}

/** The page that a link means; null where it goes elsewhere, or is for Docusaurus to judge. */
function target(
  from: ReadPage,
  path: string,
  pages: ReadPage[],
): ReadPage | null | { wrong: string; instead: string } {
  if (path === '') return from;
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(path)) return null;
  if (path.startsWith('/')) {
    const address = path.replace(/(?<=.)\/$/, '');
    if (!/^\/(docs|blog)(\/|$)/.test(address) || MADE.test(address)) return null;
    const found = pages.find((page) => page.address === address);
    const known = pages.map((page) => page.address);
    return found ?? { wrong: `no page ${address}`, instead: instead(address, known) };
  }
  if (!/\.mdx?$/.test(path)) return null;
  // Files of one room lie beside each other in every language, translated or not.
  const name = posix.join(posix.dirname(from.address), path).replace(/\.mdx?$/, '');
  const names = pages.map((page) => `./${posix.basename(page.file)}`);
  const found = pages.find(
    (page) => page.address === name || posix.basename(page.file) === posix.basename(path),
  );
  return found ?? { wrong: `no file ${path}`, instead: instead(path, names) };
}

function linkProblem(from: ReadPage, link: WrittenLink, pages: ReadPage[]): string | null {
  const [address = '', anchor = ''] = link.href.split('#');
  const place = `${from.file}:${link.line}:${link.column}`;
  const to = target(from, decodeURIComponent(address.split('?')[0] ?? ''), pages);
  if (to === null) return null;
  if ('wrong' in to) {
    return `${place}: the link ${link.href} leads nowhere: there is ${to.wrong}. ${to.instead}`;
  }
  const id = decodeURIComponent(anchor);
  if (id === '' || to.anchors().has(id)) return null;
  const known = [...to.anchors()].filter(Boolean).map((one) => `#${one}`);
  return `${place}: ${to.file} has no anchor #${id}. ${instead(`#${id}`, known)}`;
}

function frontMatterProblems(page: WrittenPage, siteDir: string, locale: string): string[] {
  if (!page.address.startsWith('/blog')) return [];
  return Object.entries(BLOG_LISTS).flatMap(([field, list]) => {
    const file = fileFor(siteDir, locale, 'blog', list);
    const yaml = existsSync(join(siteDir, file)) ? readFileSync(join(siteDir, file), 'utf8') : '';
    const known = Object.keys(matter(`---\n${yaml}\n---`).data);
    return mentioned(page.text, page.fields, field)
      .filter(({ word }) => !known.includes(word))
      .map(
        ({ word, line }) =>
          `${page.file}:${line}: '${word}' is not in ${file}. ${instead(word, known)}`,
      );
  });
}

/**
 * Looks up what the pages of one language refer to: links to pages and anchors of this site, authors
 * and tags.
 *
 * @param siteDir root of the repository
 * @returns a sentence for each thing that is not there: `file:line:column: what. What to write instead.`
 * @throws Error with file and line where a page is no MDX or a fence cannot be read
 */
export function missingReferences(siteDir: string, locale: string): string[] {
  const pages = writtenPages(siteDir, locale).map(read);
  return pages.flatMap((page) => [
    ...frontMatterProblems(page, siteDir, locale),
    ...writtenLinks(page.tree).flatMap((link) => linkProblem(page, link, pages) ?? []),
  ]);
}
