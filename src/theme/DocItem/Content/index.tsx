import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/DocItem/Content';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import MarkdownTools from '@site/src/components/MarkdownTools';
import ParallelText from '@site/src/components/ParallelText';

/** A page of the course: Docusaurus's own layout, with the page's tools under its title. */
export default function CoursePage({ children }: Props): ReactNode {
  const { metadata, frontMatter, contentTitle } = useDoc();
  const { minutes } = frontMatter as { minutes?: number };
  const tools = <MarkdownTools permalink={metadata.permalink} minutes={minutes} />;
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
      {contentTitle === undefined && (
        <header>
          <Heading as="h1">{metadata.title}</Heading>
        </header>
      )}
      {tools}
      <ParallelText page={metadata.id} />
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
