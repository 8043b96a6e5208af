import { useDoc } from '@docusaurus/plugin-content-docs/client';
import DocItemFooter from '@theme-original/DocItem/Footer';
import type { ReactNode } from 'react';
import EndOfPage from '@site/src/components/Progress/EndOfPage';

/** Docusaurus's foot of a course page, after the place where the page has been read. */
export default function DocItemFooterWithEnd(): ReactNode {
  const { metadata } = useDoc();
  return (
    <>
      <EndOfPage id={metadata.id} />
      <DocItemFooter />
    </>
  );
}
