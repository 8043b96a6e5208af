import type { LoadContext, Plugin } from '@docusaurus/types';
import { outputFile } from '../content/outputFile';
import { robotsText } from './robots';

/** Docusaurus plugin: writes `robots.txt` for the address that the site is built for. */
export default function addresses({
  baseUrl,
  outDir,
  i18n: { currentLocale, defaultLocale, locales },
  siteConfig: { url },
}: LoadContext): Plugin {
  return {
    name: 'addresses',
    async postBuild() {
      if (currentLocale !== defaultLocale) return;
      const roots = locales.map(
        (locale) => url + baseUrl + (locale === defaultLocale ? '' : `${locale}/`),
      );
      await outputFile(outDir, 'robots.txt', robotsText(roots));
    },
  };
}
