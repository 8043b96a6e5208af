const escape = (text: string): string =>
  text.replace(/[<>&"]/g, (c) => `&#${String(c.charCodeAt(0))};`);

export interface SearchedSite {
  readonly title: string;
  readonly description: string;
  /** Of the locale's root, without base URL, for instance `https://example.org`. */
  readonly url: string;
  /** Of the locale, with slashes around it. */
  readonly baseUrl: string;
  readonly locale: string;
}

/** Declares the site's search to browsers: OpenSearch 1.1, https://github.com/dewitt/opensearch. */
export function openSearchDescription(site: SearchedSite): string {
  const root = escape(site.url + site.baseUrl);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(site.title.slice(0, 16))}</ShortName>
  <LongName>${escape(site.title.slice(0, 48))}</LongName>
  <Description>${escape(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${escape(site.locale)}</Language>
  <Url type="text/html" method="get" template="${root}search?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
