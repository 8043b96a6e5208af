import type { ReactNode } from 'react';
import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { markdownPath } from '@site/src/components/MarkdownTools/markdownPath';

/** What the heads of articles and of the course say alike: the Markdown version, and what the image shows. */
export default function PageHead({
  permalink,
  title,
}: {
  permalink: string;
  title: string;
}): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const alternative = `${title} | ${siteConfig.title}`;
  return (
    <Head>
      <link rel="alternate" type="text/markdown" href={markdownPath(permalink)} />
      <meta property="og:image:alt" content={alternative} />
      <meta name="twitter:image:alt" content={alternative} />
    </Head>
  );
}
