import type { Options } from '@docusaurus/plugin-sitemap';

type CreateSitemapItems = NonNullable<Options['createSitemapItems']>;

/** The locales of a site, and the one that is being built. */
export interface Locales {
  readonly current: string;
  readonly initial: string;
  readonly all: readonly string[];
}

/**
 * The same page in every language, and for readers of none of them
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 *
 * @param address full address of the page
 * @param root full address of the current locale's root, with its slash
 */
export function alternates(
  address: string,
  root: string,
  { current, initial, all }: Locales,
): { lang: string; url: string }[] {
  const site = current === initial ? root : root.slice(0, -`${current}/`.length);
  const path = address.slice(root.length);
  const inLocale = (locale: string): string =>
    site + (locale === initial ? '' : `${locale}/`) + path;
  return [
    ...all.map((locale) => ({ lang: locale, url: inLocale(locale) })),
    { lang: 'x-default', url: inLocale(initial) },
  ];
}

/** Entries of a locale's sitemap: with the day of the last change, and the page in other languages. */
export const sitemapItems: CreateSitemapItems = async ({ defaultCreateSitemapItems, ...rest }) => {
  const { url, baseUrl, i18n } = rest.siteConfig;
  const { defaultLocale: initial, locales: all } = i18n;
  const current = process.env.DOCUSAURUS_CURRENT_LOCALE ?? initial;
  const items = await defaultCreateSitemapItems(rest);
  return items.map((item) => ({
    ...item,
    links: alternates(item.url, url + baseUrl, { current, initial, all }),
  }));
};
