import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { PlainLink } from '../SearchBox/PlainLink';
import { FOLDER, FORMATS } from './formats';
import styles from './styles.module.css';

/** Where new articles can be subscribed to, in each format that readers use. */
export default function Feeds(): ReactNode {
  const folder = useBaseUrl(FOLDER);
  return (
    <p className={styles.feeds}>
      <Translate id="feeds.follow">新しい記事を受け取る</Translate>
      {FORMATS.map(({ name, file, type }) => (
        <PlainLink key={file} href={folder + file} type={type}>
          {name}
        </PlainLink>
      ))}
    </p>
  );
}
