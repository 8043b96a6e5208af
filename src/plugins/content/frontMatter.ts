import type { ParseFrontMatter } from '@docusaurus/types';
import { languageOf } from '../../../scripts/prose/texts';
import { imagePath } from '../social-images/imagePath';
import path from 'node:path';
import { minutesToRead } from './minutes';

const PAGE = /^(?:docs|blog|i18n\/\w+\/docusaurus-plugin-content-(?:docs|blog))\//;

/**
 * Front matter of a page with what the build works out: the address of its social image and, in
 * `minutes`, how long reading it takes. What an author writes there wins.
 */
export const frontMatterOf: ParseFrontMatter = async (params) => {
  const parsed = await params.defaultParseFrontMatter(params);
  const file = path.relative(process.cwd(), params.filePath).replaceAll(path.sep, '/');
  if (!PAGE.test(file)) return parsed;
  const worked = {
    image: `/${imagePath(file)}`,
    minutes: minutesToRead(parsed.content, languageOf(file)),
  };
  return { ...parsed, frontMatter: { ...worked, ...parsed.frontMatter } };
};
