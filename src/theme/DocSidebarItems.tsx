import DocSidebarItems from '@theme-original/DocSidebarItems';
import type { Props } from '@theme/DocSidebarItems';
import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';
import type { ReactNode } from 'react';
import Progress from '@site/src/components/Progress';

const pagesOf = (items: readonly PropSidebarItem[]): string[] =>
  items.flatMap((item) => {
    if (item.type === 'category') return pagesOf(item.items);
    return item.type === 'link' && item.docId ? [item.docId] : [];
  });

/** Docusaurus's list of sidebar items; the whole list ends with the reader's progress. */
export default function DocSidebarItemsWithProgress(props: Props): ReactNode {
  return (
    <>
      <DocSidebarItems {...props} />
      {props.level === 1 && <Progress pages={pagesOf(props.items)} />}
    </>
  );
}
