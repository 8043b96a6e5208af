import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';

/** A page as its author wrote it. */
export interface WrittenPage {
  /** Path from the root of the repository, with `/`. */
  file: string;
  /** Where the site shows it, without the base and the language: `/docs/await`. */
  address: string;
  text: string;
  /** The fields of its front matter. */
  fields: Record<string, unknown>;
}

/** Folders of pages, in the source language and translated. */
const ROOMS = [
  { source: 'docs', translated: 'docusaurus-plugin-content-docs/current', address: '/docs' },
  { source: 'blog', translated: 'docusaurus-plugin-content-blog', address: '/blog' },
];

/** The file of a room that one language shows: the translation where there is one. */
export function fileFor(siteDir: string, locale: string, source: string, name: string): string {
  const room = ROOMS.find((one) => one.source === source);
  const translated = `i18n/${locale}/${room?.translated ?? source}/${name}`;
  return existsSync(join(siteDir, translated)) ? translated : `${source}/${name}`;
}

function addressOf(room: string, name: string, fields: Record<string, unknown>): string {
  const plain = name
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)index$/, '')
    .replace(/^(\d{4})-(\d\d)-(\d\d)-/, '$1/$2/$3/');
  const { slug, id } = fields;
  if (typeof slug === 'string') return slug.startsWith('/') ? room + slug : `${room}/${slug}`;
  return `${room}/${typeof id === 'string' ? id : plain}`;
}

/** Every document and blog post of one language, from the files. Parts (`_x.mdx`) are no pages. */
export function writtenPages(siteDir: string, locale: string): WrittenPage[] {
  return ROOMS.flatMap(({ source, address }) => {
    const names = readdirSync(join(siteDir, source), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /(^|\/)[^_/][^/]*\.mdx?$/.test(name));
    return names.map((name) => {
      const file = fileFor(siteDir, locale, source, name);
      const text = readFileSync(join(siteDir, file), 'utf8');
      const { data } = matter(text);
      return { file, address: addressOf(address, name, data), text, fields: data };
    });
  });
}
