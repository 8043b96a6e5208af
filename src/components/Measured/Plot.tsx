import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { handlerLabel, serverLabel } from './labels';
import type { MeasuredRow } from './result';
import styles from './styles.module.css';

const WIDTH = 360;
const HEIGHT = 210;
const LEFT = 48;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 40;
const STEPS = 4;
const MARK = 3.5;

/** The next round number: 1, 2 or 5 with zeros, or a multiple of it, that four steps reach. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / STEPS));
  return [1, 2, 2.5, 5, 10].map((n) => n * power).find((step) => step * STEPS >= most) ?? most;
}

/** A shape for each server, so that colour is not all that tells them apart (WCAG 1.4.1). */
function Mark({ server, x, y }: { server: MeasuredRow['server']; x: number; y: number }) {
  if (server === 'threads') return <circle cx={x} cy={y} r={MARK} />;
  if (server === 'loop')
    return <rect x={x - MARK} y={y - MARK} width={MARK * 2} height={MARK * 2} />;
  return <path d={`M${x} ${y - MARK - 1}l${MARK + 1} ${MARK * 2}h${-2 * (MARK + 1)}z`} />;
}

/** What the picture says, for those who do not see it. */
const described = (handler: MeasuredRow['handler'], rows: readonly MeasuredRow[]): string =>
  translate(
    { id: 'measured.plot', message: '{handler}：接続の数と、1 秒あたりの応答の数。{figures}' },
    {
      handler: handlerLabel(handler),
      figures: rows
        .map((row) => `${serverLabel(row.server)} ${row.connections}: ${row.perSecond}`)
        .join(', '),
    },
  );

/** Answers a second over the number of connections, a line for each server. */
export function Plot(props: {
  readonly handler: MeasuredRow['handler'];
  readonly rows: readonly MeasuredRow[];
}): ReactNode {
  const rows = props.rows.filter(({ handler }) => handler === props.handler);
  const counts = [...new Set(rows.map(({ connections }) => connections))];
  const servers = [...new Set(rows.map(({ server }) => server))];
  const step = roundStep(Math.max(...rows.map(({ perSecond }) => perSecond)));
  const x = (connections: number): number =>
    LEFT + 14 + (counts.indexOf(connections) * (WIDTH - LEFT - RIGHT - 28)) / (counts.length - 1);
  const y = (perSecond: number): number =>
    HEIGHT - BOTTOM - (perSecond / (step * STEPS)) * (HEIGHT - TOP - BOTTOM);
  return (
    <div className={styles.plot}>
      <p className={styles.title}>{handlerLabel(props.handler)}</p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={described(props.handler, rows)}
      >
        {Array.from({ length: STEPS + 1 }, (_, i) => i * step).map((value) => (
          <g key={value}>
            <line
              className={styles.grid}
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(value)}
              y2={y(value)}
            />
            <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {value.toLocaleString('en')}
            </text>
          </g>
        ))}
        {counts.map((count) => (
          <text key={count} x={x(count)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
            {count}
          </text>
        ))}
        <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {translate({ id: 'measured.axis', message: '接続の数（縦：1 秒あたりの応答の数）' })}
        </text>
        {servers.map((server) => {
          const own = rows.filter((row) => row.server === server);
          return (
            <g key={server} className={styles.line} data-server={server}>
              <polyline
                points={own.map((row) => `${x(row.connections)},${y(row.perSecond)}`).join(' ')}
              />
              {own.map((row) => (
                <Mark
                  key={row.connections}
                  server={server}
                  x={x(row.connections)}
                  y={y(row.perSecond)}
                />
              ))}
            </g>
          );
        })}
      </svg>
      <ul className={styles.legend}>
        {servers.map((server) => (
          <li key={server}>
            <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
              <g className={styles.line} data-server={server}>
                <polyline points="0,6 28,6" />
                <Mark server={server} x={14} y={6} />
              </g>
            </svg>
            {serverLabel(server)}
          </li>
        ))}
      </ul>
    </div>
  );
}
