import type { ReactNode } from 'react';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import type { Props } from '@theme/BlogPostItem/Header/Info';
import Info from '@theme-original/BlogPostItem/Header/Info';
import MarkdownTools from '@site/src/components/MarkdownTools';

/** Docusaurus's date and reading time of an article, with the article's tools on its own page. */
export default function ArticleInfo(props: Props): ReactNode {
  const { metadata, isBlogPostPage } = useBlogPost();
  return (
    <>
      <Info {...props} />
      {isBlogPostPage && <MarkdownTools permalink={metadata.permalink} />}
    </>
  );
}
