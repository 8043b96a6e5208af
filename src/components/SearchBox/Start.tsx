import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  /** True where recent searches follow. */
  readonly recent: boolean;
  readonly onClear: () => void;
}

/** What stands below the field before anything is typed. */
export function Start({ recent, onClear }: Props): ReactNode {
  return (
    <div className={styles.start}>
      {recent ? (
        <>
          <span>
            <Translate id="search.recent">最近の検索</Translate>
          </span>
          <button type="button" className={styles.quiet} onClick={onClear}>
            <Translate id="search.recent.clear">消す</Translate>
          </button>
        </>
      ) : (
        <Translate id="search.start">
          コース、記事、用語集を、日本語でも英語でも探せます。例：イベントループ、create_task
        </Translate>
      )}
    </div>
  );
}
