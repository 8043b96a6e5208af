import type { ReactNode } from 'react';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import Metadata from '@theme-original/BlogPostPage/Metadata';
import PageHead from '@site/src/theme/PageHead';

/** Docusaurus's head of an article, with its Markdown version. */
export default function ArticleMetadata(): ReactNode {
  const { metadata } = useBlogPost();
  return (
    <>
      <Metadata />
      <PageHead permalink={metadata.permalink} title={metadata.title} />
    </>
  );
}
