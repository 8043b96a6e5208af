import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { seconds } from './seconds';
import type { RunView } from './useRun';
import styles from './styles.module.css';

function statusText({ status, end }: RunView): string {
  switch (status) {
    case 'idle':
      return '';
    case 'running':
      return translate({ id: 'liveBlock.status.running', message: '実行中…' });
    case 'done':
      return translate(
        { id: 'liveBlock.status.done', message: '完了（{time}）' },
        { time: seconds(end?.t ?? 0) },
      );
    case 'error':
      return translate({ id: 'liveBlock.status.error', message: 'エラーで終わりました' });
    case 'stopped':
      return translate({ id: 'liveBlock.status.stopped', message: '停止しました' });
  }
}

/** How the run stands, in a word, also for readers by ear. */
export default function StatusText({
  view,
  notice,
}: {
  view: RunView;
  /** Said instead, while there is something to say. */
  notice: string;
}): ReactNode {
  return (
    <span className={styles.status} role="status">
      {notice || statusText(view)}
    </span>
  );
}
