import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { sourceRemark } from '../source/remark';
import { plainMarkdown } from './plainMarkdown';
import type { SitePage } from './sitePages';
import { treeOf } from './tree';

/** The site of one locale, as far as addresses and labels need it. */
export interface PlainSite {
  readonly siteDir: string;
  readonly locale: string;
  /** Origin of the site. */
  readonly url: string;
  /** Of the locale, with slashes around it. */
  readonly baseUrl: string;
  readonly pages: readonly SitePage[];
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', fences: true, rule: '-' })
  .freeze();

/** Writes a reduced page's tree as Markdown. */
export const markdownOf = (tree: Root): string => writer.stringify(tree);

/**
 * What the links of one page lead to. A link to a source file leads to the page made from it.
 *
 * @returns from an address as the source has it to a full one
 */
export function addressesFrom(page: SitePage, site: PlainSite): (url: string) => string {
  // A translated page links to its neighbours' names, which may not be translated: names decide.
  const byName = new Map(site.pages.map(({ file, permalink }) => [path.basename(file), permalink]));
  const here = site.url + page.permalink;
  return (url) => {
    const [target = '', anchor] = url.split('#');
    const name = /\.mdx?$/.test(target) ? path.basename(target) : undefined;
    const permalink = name && byName.get(name);
    if (permalink) return site.url + permalink + (anchor ? `#${anchor}` : '');
    if (url.startsWith('/')) return site.url + site.baseUrl + url.slice(1);
    return new URL(url, here).href;
  };
}

/**
 * Reads a page's source and reduces it.
 *
 * @throws VFileMessage where the source is no MDX
 */
export async function readPlain(page: SitePage, site: PlainSite): Promise<Root> {
  const source = await readFile(path.join(site.siteDir, page.file), 'utf8');
  const address = addressesFrom(page, site);
  const tree = structuredClone(treeOf(source));
  sourceRemark()(tree, new VFile({ path: page.file }));
  return plainMarkdown(tree, { locale: site.locale, address });
}
