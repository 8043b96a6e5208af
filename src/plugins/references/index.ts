import type { LoadContext, Plugin } from '@docusaurus/types';
import { missingReferences } from './check';

/**
 * Docusaurus plugin: ends the build at a link, anchor, author or tag that is not there, with file,
 * line and what to write instead. Docusaurus itself names the page, and only after the whole build.
 *
 * @throws Error before any content is loaded
 */
export default function references({ siteDir, i18n }: LoadContext): Plugin {
  const missing = missingReferences(siteDir, i18n.currentLocale);
  if (missing.length > 0) throw new Error(`\n${missing.join('\n')}`);
  return { name: 'references' };
}
