import type { LoadContext, Plugin } from '@docusaurus/types';

/** Docusaurus plugin: tells search engines on every page which site it belongs to, and where to search it. */
export default function structuredData({
  baseUrl,
  i18n: { currentLocale },
  siteConfig: { title, tagline, url },
}: LoadContext): Plugin {
  const root = url + baseUrl;
  const site = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${root}#website`,
    url: root,
    name: title,
    description: tagline,
    inLanguage: currentLocale,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${root}search?q={query}` },
      'query-input': 'required name=query',
    },
  };
  return {
    name: 'structured-data',
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'script',
          attributes: { type: 'application/ld+json' },
          innerHTML: JSON.stringify(site).replaceAll('<', '\\u003c'),
        },
      ],
    }),
  };
}
