import { translate } from '@docusaurus/Translate';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatTime } from '../../trace/axis';
import type { TraceEvent } from '../../trace/events';
import styles from './styles.module.css';

/** Rows drawn at once; longer runs are turned by page. */
const PAGE = 200;

/** One event as a row. */
export interface EventRow {
  event: TraceEvent;
  /** Number of the run it belongs to. */
  owner: number;
  /** The position behind it. */
  position: number;
  /** Language or name of its run, where there are two. */
  run?: string;
}

/**
 * Everything that happened, in words; the picture is not the only way to read a run. The number of a row
 * takes the playhead there.
 */
export default function EventTable(props: {
  rows: readonly EventRow[];
  /** Position of the playhead. */
  position: number;
  span: number;
  say: (row: EventRow) => string;
  onGo: (position: number) => void;
}): ReactNode {
  const { rows, position, span, say, onGo } = props;
  /** The page that was turned to; the playhead's own page once it moves on. */
  const [turned, setTurned] = useState<{ page: number; at: number }>();
  const current = rows.findLastIndex((row) => row.position <= position);
  const page = turned?.at === position ? turned.page : Math.floor(Math.max(current, 0) / PAGE);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = scroller.current;
    const row = box?.querySelector<HTMLElement>('[aria-current]');
    if (!box || !row) return;
    const isAbove = row.offsetTop < box.scrollTop + row.offsetHeight;
    const isBelow = row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight;
    if (isAbove || isBelow) box.scrollTop = row.offsetTop - box.clientHeight / 2;
  }, [current]);

  const pages = Math.ceil(rows.length / PAGE);
  const title = translate({ id: 'timeline.table', message: '出来事の表' });
  return (
    <>
      {pages > 1 && (
        <p className={styles.pages}>
          <button
            type="button"
            disabled={page === 0}
            onClick={() => setTurned({ page: page - 1, at: position })}
          >
            {translate(
              { id: 'timeline.table.before', message: '前の {count} 件' },
              { count: String(PAGE) },
            )}
          </button>
          {` ${page + 1} / ${pages} `}
          <button
            type="button"
            disabled={page === pages - 1}
            onClick={() => setTurned({ page: page + 1, at: position })}
          >
            {translate(
              { id: 'timeline.table.after', message: '次の {count} 件' },
              { count: String(PAGE) },
            )}
          </button>
        </p>
      )}
      <div
        className={styles.scrollRows}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{translate({ id: 'timeline.table.number', message: '番号' })}</th>
              <th scope="col">{translate({ id: 'timeline.scrub', message: '時刻' })}</th>
              {rows[0]?.run !== undefined && (
                <th scope="col">{translate({ id: 'timeline.table.run', message: '実行' })}</th>
              )}
              <th scope="col">{translate({ id: 'timeline.table.event', message: '出来事' })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * PAGE, (page + 1) * PAGE).map((row, i) => {
              const number = page * PAGE + i;
              return (
                <tr key={row.position} aria-current={number === current ? 'step' : undefined}>
                  <td>
                    <button type="button" onClick={() => onGo(row.position)}>
                      {number + 1}
                    </button>
                  </td>
                  <td>{formatTime(row.event.t, span)}</td>
                  {row.run !== undefined && <td>{row.run}</td>}
                  <td>{say(row)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
