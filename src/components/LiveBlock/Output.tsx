import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Moment } from '../../trace/stateAt';
import ErrorMessage from './ErrorMessage';
import { limitText } from './limitText';
import LoadBar from './LoadBar';
import type { Recording } from './props';
import { seconds } from './seconds';
import styles from './styles.module.css';
import type { RunView } from './useRun';

interface Props {
  /** What the block printed when the site was built; null once it was run or its code is another. */
  recording: Recording | null;
  view: RunView;
  /** The moment that the timeline shows: lines printed later wait for theirs. */
  moment?: Moment;
  /** Lines of set-up before the first shown one: positions in errors count from the shown code. */
  hiddenLines: number;
  /** Bytes to fetch before the first run, where they are many. */
  download?: number;
}

/** More lines than these help nobody and make a page slow. */
const MOST_LINES = 1000;

/** What the block prints: each line with its time since the start, then what ended the run. */
export default function Output({
  recording,
  view,
  moment,
  hiddenLines,
  download,
}: Props): ReactNode {
  const lines = view.output ?? recording?.output ?? [];
  const printed = moment ? moment.output.length : lines.length;
  const ended = view.output ? view.end?.errors : recording?.errors;
  const errors = (ended ?? []).filter((error) => !error.printed);
  const waiting = view.status === 'running' && !view.trace && download !== undefined;
  const left = lines.length - MOST_LINES;
  return (
    <div
      className={clsx(styles.output, 'thin-scrollbar')}
      data-output=""
      role="log"
      aria-label={translate({ id: 'liveBlock.output', message: '出力' })}
      tabIndex={0}
    >
      {waiting && <LoadBar size={download} />}
      <p className={styles.recorded}>{caption(view, recording, lines.length + errors.length)}</p>
      <ol className={styles.lines}>
        {lines.slice(0, MOST_LINES).map(({ t, stream, text }, index) => (
          <li
            key={index}
            className={styles.outputLine}
            data-stream={stream}
            data-later={index >= printed || undefined}
          >
            <time className={styles.time}>{seconds(t)}</time>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p className={styles.limit}>
          <Translate id="liveBlock.output.cut" values={{ shown: MOST_LINES, left }}>
            {'はじめの {shown} 行を表示しています。残りの {left} 行は省きました。'}
          </Translate>
        </p>
      )}
      {errors.map((error, index) => (
        <ErrorMessage key={index} error={error} hiddenLines={hiddenLines} />
      ))}
      {view.end?.limit && <p className={styles.limit}>{limitText(view.end.limit)}</p>}
    </div>
  );
}

function caption(view: RunView, recording: Recording | null, shown: number): string {
  if (recording) return translate({ id: 'liveBlock.recorded', message: '出力（記録された実行）' });
  if (!view.output) {
    return translate({
      id: 'liveBlock.output.notRun',
      message: '実行すると、ここに出力が出ます。',
    });
  }
  if (view.end && shown === 0 && !view.end.limit) {
    return translate({ id: 'liveBlock.output.none', message: '何も出力されませんでした。' });
  }
  return translate({ id: 'liveBlock.output', message: '出力' });
}
