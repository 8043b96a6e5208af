import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { forgetAll, useReadPages } from './readPages';
import styles from './styles.module.css';

/** The foot of the course's sidebar: how many pages are read, and a button that forgets them. */
export default function Progress({ pages }: { pages: readonly string[] }): ReactNode {
  const read = useReadPages();
  const count = pages.filter((page) => read.has(page)).length;
  if (count === 0) return null;
  return (
    <li className={styles.progress}>
      <span>
        {translate(
          { id: 'progress.count', message: '{pages} ページ中 {count} ページを読みました' },
          { pages: pages.length, count },
        )}
      </span>
      <button type="button" className={styles.forget} onClick={forgetAll}>
        <Translate id="progress.forget">読んだ印を消す</Translate>
      </button>
    </li>
  );
}
