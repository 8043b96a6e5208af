import clsx from 'clsx';
import { memo, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import type { BarState, Mark, Timeline } from '../../trace/picture';
import styles from './styles.module.css';
import { markWord, stateWord } from './words';

const STATES: readonly BarState[] = ['running', 'calling', 'waiting', 'ready', 'mixed'];
const MARKS: ReadonlyArray<Mark['kind']> = [
  'created',
  'resumed',
  'timer',
  'output',
  'finished',
  'failed',
  'cancel-requested',
  'cancelled',
  'limit',
];

/** What the shapes in these pictures mean; shapes that do not occur are not explained. */
function Legend({ timelines }: { timelines: readonly Timeline[] }): ReactNode {
  const lanes = timelines.flatMap((timeline) => timeline.lanes);
  const states = new Set(lanes.flatMap((lane) => lane.bars.map((bar) => bar.state)));
  const marks = new Set(lanes.flatMap((lane) => lane.marks.map((mark) => mark.kind)));
  const isBlocked = timelines.some((timeline) => timeline.blocked.length > 0);
  return (
    <ul
      className={styles.legend}
      aria-label={translate({ id: 'timeline.legend', message: '凡例' })}
    >
      {STATES.filter((state) => states.has(state)).map((state) => (
        <li key={state}>
          <span className={clsx(styles.sample, styles[state])} aria-hidden="true" />
          {stateWord(state)}
        </li>
      ))}
      {isBlocked && (
        <li>
          <span className={clsx(styles.sample, styles.blockedSample)} aria-hidden="true" />
          {translate({ id: 'timeline.blocked', message: 'ループが止まった' })}
        </li>
      )}
      {MARKS.filter((kind) => marks.has(kind)).map((kind) => (
        <li key={kind}>
          <span className={clsx(styles.sampleMark, styles[`mark-${kind}`])} aria-hidden="true" />
          {markWord(kind)}
        </li>
      ))}
    </ul>
  );
}

export default memo(Legend);
