import { translate } from '@docusaurus/Translate';
import DocSidebarItemLink from '@theme-original/DocSidebarItem/Link';
import type { Props } from '@theme/DocSidebarItem/Link';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useReadPages } from '@site/src/components/Progress/readPages';
import styles from '@site/src/components/Progress/styles.module.css';

/** Docusaurus's link in the sidebar; a page that was read has a check mark, and says so. */
export default function DocSidebarItemLinkWithMark(props: Props): ReactNode {
  const { item } = props;
  const isRead = useReadPages().has(item.docId ?? '');
  if (!isRead) return <DocSidebarItemLink {...props} />;
  const label = translate(
    { id: 'progress.read', message: '{label}（読みました）' },
    { label: item.label },
  );
  const marked = { ...item, className: clsx(item.className, styles.read) };
  return <DocSidebarItemLink {...props} item={marked} aria-label={label} />;
}
