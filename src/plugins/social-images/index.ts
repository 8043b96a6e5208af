import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { outputFile } from '../content/outputFile';
import { sitePages, type SitePage } from '../content/sitePages';
import { cardSvg } from './card';
import { cards } from './cards';
import { draw } from './draw';

const CACHE = '.cache/social-images';

/** The Shiba's head, without the frame of the file. */
async function readDog(siteDir: string): Promise<string> {
  const svg = await readFile(path.join(siteDir, 'static/img/logo.svg'), 'utf8');
  return svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
}

/** Draws a card, or takes the picture of an equal one from an earlier build. */
async function picture(siteDir: string, svg: string): Promise<Buffer> {
  const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 16)}.png`;
  const known = await readFile(path.join(siteDir, CACHE, name)).catch(() => null);
  if (known) return known;
  const drawn = draw(svg);
  await outputFile(path.join(siteDir, CACHE), name, drawn);
  return drawn;
}

/**
 * Docusaurus plugin: draws the image that stands for a page where its link is shared, with the page's
 * title and chapter in the language of the locale. Front matter names it (see `frontMatter.ts`).
 */
export default function socialImages({
  siteDir,
  outDir,
  i18n,
  siteConfig: { title, tagline },
}: LoadContext): Plugin {
  let pages: readonly SitePage[] = [];
  return {
    name: 'social-images',
    async allContentLoaded({ allContent }) {
      pages = sitePages(allContent);
    },
    async postBuild() {
      const dog = await readDog(siteDir);
      for (const [file, card] of cards(pages, { title, tagline, locale: i18n.currentLocale })) {
        await outputFile(outDir, file, await picture(siteDir, cardSvg(card, dog)));
      }
    },
  };
}
