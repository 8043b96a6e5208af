import { translate } from '@docusaurus/Translate';
import { memo, type ReactNode } from 'react';
import { formatTime } from '../../trace/axis';
import type { Local } from '../../trace/events';
import type { Moment } from '../../trace/stateAt';
import type { LoopKnowledge } from '../../trace/summary';
import styles from './styles.module.css';

/** Chips that fit; the others are counted. */
const MOST_CHIPS = 6;

function lineWord(line: number): string {
  return translate({ id: 'timeline.line', message: '{line} 行目' }, { line: String(line) });
}

function Chips(props: {
  none: string;
  items: ReadonlyArray<{ key: string; text: string }>;
}): ReactNode {
  const { none, items } = props;
  if (items.length === 0) return <span className={styles.none}>{none}</span>;
  return (
    <ol className={styles.chips}>
      {items.slice(0, MOST_CHIPS).map(({ key, text }) => (
        <li key={key} className={styles.chip}>
          {text}
        </li>
      ))}
      {items.length > MOST_CHIPS && <li>{`+${items.length - MOST_CHIPS}`}</li>}
    </ol>
  );
}

function Running({
  moment,
  nameOf,
}: {
  moment?: Moment;
  nameOf: (task: number) => string;
}): ReactNode {
  const running = moment?.running;
  if (!running) {
    return (
      <span className={styles.none}>
        {moment?.idleUntil === undefined
          ? translate({ id: 'timeline.panel.nobody', message: 'なし' })
          : translate(
              { id: 'timeline.panel.idle', message: 'なし（{until} まで待つ）' },
              { until: formatTime(moment.idleUntil) },
            )}
      </span>
    );
  }
  return (
    <span className={styles.chips}>
      <span className={styles.chip} data-running>
        {nameOf(running.task)}
      </span>
      {running.line !== undefined && <span>{lineWord(running.line)}</span>}
      <span className={styles.locals}>{localsText(running.locals)}</span>
    </span>
  );
}

/** Locals as `name = 'tea', s = 1`. */
function localsText(locals: readonly Local[] | undefined): string {
  return (locals ?? []).map(({ name, value }) => `${name} = ${value}`).join(', ');
}

/**
 * The event loop at the chosen moment. What the run cannot know exactly (the ready queue of native
 * JavaScript, for one) has no box at all.
 */
function LoopPanel(props: {
  moment?: Moment;
  knows: LoopKnowledge;
  span: number;
  nameOf: (task: number) => string;
  /** Which run it is, where there are two. */
  label?: string;
}): ReactNode {
  const { moment, knows, span, nameOf, label } = props;
  const ready = (moment?.ready ?? []).map((entry, i) => ({
    key: String(i),
    text: 'task' in entry ? nameOf(entry.task) : entry.label,
  }));
  const timers = (moment?.timers ?? []).map(({ timer, due, task, label }) => ({
    key: String(timer),
    text: [formatTime(due, Math.max(span, due)), task === undefined ? label : nameOf(task)]
      .filter((part) => part !== undefined)
      .join(' → '),
  }));
  return (
    <dl className={styles.panel} aria-label={label}>
      <div className={styles.box}>
        <dt>
          {translate({ id: 'timeline.panel.running', message: 'いま動いている' })}
          {label !== undefined && ` · ${label}`}
        </dt>
        <dd>
          <Running moment={moment} nameOf={nameOf} />
        </dd>
      </div>
      {knows.ready && (
        <div className={styles.box}>
          <dt>{translate({ id: 'timeline.panel.ready', message: '実行可能キュー' })}</dt>
          <dd>
            <Chips none={translate({ id: 'timeline.panel.empty', message: '空' })} items={ready} />
          </dd>
        </div>
      )}
      {knows.timers && (
        <div className={styles.box}>
          <dt>{translate({ id: 'timeline.panel.timers', message: 'タイマー' })}</dt>
          <dd>
            <Chips
              none={translate({ id: 'timeline.panel.nobody', message: 'なし' })}
              items={timers}
            />
          </dd>
        </div>
      )}
    </dl>
  );
}

export default memo(LoopPanel);
