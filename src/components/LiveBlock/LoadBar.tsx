import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { usePythonLoad } from './pythonLoad';
import styles from './styles.module.css';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Says how far the download of Python is, while a block waits for it. */
export default function LoadBar({ size }: { size: number }): ReactNode {
  const load = usePythonLoad() ?? { loaded: 0, total: size };
  if (load.loaded >= load.total) {
    return (
      <p className={styles.recorded} role="status">
        <Translate id="liveBlock.python.starting">Python を起動しています…</Translate>
      </p>
    );
  }
  return (
    <div className={styles.load}>
      <progress
        value={load.loaded}
        max={load.total}
        aria-label={translate({ id: 'liveBlock.python.progress', message: 'Python の読み込み' })}
      />
      <span>
        <Translate
          id="liveBlock.python.loading"
          values={{ loaded: megabytes(load.loaded), total: megabytes(load.total) }}
        >
          {'Python を読み込んでいます（{loaded} / {total}）。「停止」で中止できます。'}
        </Translate>
      </span>
    </div>
  );
}

/** Says beside ▶ how much will be fetched, until Python is there. */
export function DownloadSize({ size }: { size: number }): ReactNode {
  const load = usePythonLoad();
  if (load && load.loaded >= load.total) return null;
  return (
    <span className={styles.size}>
      <Translate id="liveBlock.python.size" values={{ size: megabytes(size) }}>
        {'初回 {size}'}
      </Translate>
    </span>
  );
}
