import type { ReactNode } from 'react';
import { useBlogPost, useBlogPostStructuredData } from '@docusaurus/plugin-content-blog/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import JsonLd from '@site/src/theme/JsonLd';

/** What Docusaurus says of an article, in whole addresses, and its language. */
export default function ArticleStructuredData(): ReactNode {
  const { url, headline, description, datePublished, dateModified, isPartOf } =
    useBlogPostStructuredData();
  const { siteConfig, i18n } = useDocusaurusContext();
  const { metadata, frontMatter } = useBlogPost();
  const whole = (path: string): string => new URL(path, siteConfig.url).href;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': url,
    mainEntityOfPage: url,
    url,
    headline,
    description,
    datePublished,
    ...(dateModified && { dateModified }),
    inLanguage: i18n.currentLocale,
    author: metadata.authors.map(({ name, imageURL, page }) => ({
      '@type': 'Person',
      name,
      ...(imageURL && { image: whole(imageURL) }),
      ...(page && { url: whole(page.permalink) }),
    })),
    keywords: metadata.tags.map(({ label }) => label),
    ...(frontMatter.image && { image: whole(siteConfig.baseUrl + frontMatter.image.slice(1)) }),
    isPartOf,
  };
  return <JsonLd data={article} />;
}
