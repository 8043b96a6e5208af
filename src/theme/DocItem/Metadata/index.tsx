import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DocItemMetadata from '@theme-original/DocItem/Metadata';
import JsonLd from '@site/src/theme/JsonLd';
import PageHead from '@site/src/theme/PageHead';

/** Docusaurus's head of a page of the course, with its Markdown version and what kind of text it is. */
export default function CourseMetadata(): ReactNode {
  const { metadata, frontMatter } = useDoc();
  const { siteConfig, i18n } = useDocusaurusContext();
  const { title, description, permalink, lastUpdatedAt } = metadata;
  const root = siteConfig.url + siteConfig.baseUrl;
  const url = siteConfig.url + permalink;
  const article = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    '@id': url,
    url,
    headline: title,
    description,
    inLanguage: i18n.currentLocale,
    isPartOf: { '@id': `${root}#website` },
    ...(frontMatter.image && { image: root + frontMatter.image.slice(1) }),
    ...(lastUpdatedAt && { dateModified: new Date(lastUpdatedAt).toISOString() }),
  };
  return (
    <>
      <DocItemMetadata />
      <PageHead permalink={permalink} title={title} />
      <JsonLd data={article} />
    </>
  );
}
