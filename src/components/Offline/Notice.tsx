import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Says quietly that the site has changed. Nothing reloads before the reader wants it to. */
export default function Notice({
  onReload,
  onLater,
}: {
  onReload: () => void;
  onLater: () => void;
}): ReactNode {
  return (
    <div className={clsx('surface', styles.notice)} role="status" data-update-notice="">
      <span>
        <Translate id="offline.update">サイトが新しくなりました。</Translate>
      </span>
      <button type="button" className="control" onClick={onReload}>
        <Translate id="offline.reload">読み込み直す</Translate>
      </button>
      <button type="button" className="control" onClick={onLater}>
        <Translate id="offline.later">あとで</Translate>
      </button>
    </div>
  );
}
