import { memo, useMemo, type ReactNode } from 'react';
import {
  formatTime,
  MOST_STEPS_SHARE,
  STEP_PX,
  STEP_SHARE,
  ticks,
  type Scale,
} from '../../trace/axis';
import type { Arrow, Lane, Timeline } from '../../trace/picture';
import { elementName, parseElement } from './elements';
import LaneRow, { at, elementProps, reaching, type Interaction, type PlaceStyle } from './Lane';
import styles from './styles.module.css';
import { MOST_LANES } from '../../trace/summary';
import { useLaneWindow } from './useLaneWindow';
import { namesIn } from './words';

/** Labels that an axis has room for when all of the width belongs to time. */
const MOST_TICKS = 8;

/** How wide a quarter step is, said to the style sheet. `trace/axis.ts` works the same out in pixels. */
export function scaleStyle(scale: Scale): PlaceStyle {
  const steps = Math.max(scale.steps, 1);
  return {
    '--all-steps': scale.steps,
    '--step':
      scale.duration > 0
        ? `min(${STEP_PX.amongTime}px * var(--zoom, 1), ${STEP_SHARE * 100}%, ${MOST_STEPS_SHARE * 100}% / ${steps})`
        : `min(${STEP_PX.alone}px * var(--zoom, 1), 100% / ${steps})`,
  };
}

function roomForTicks(scale: Scale, zoom: number): number {
  const taken = Math.min(MOST_STEPS_SHARE, (scale.steps * STEP_PX.amongTime) / 800);
  return Math.max(2, Math.floor(MOST_TICKS * zoom * (1 - taken)));
}

/** Makes sure that the Tab key finds one of the lanes that are drawn. */
function withTabStop(interaction: Interaction, shown: readonly Lane[], run: number): Interaction {
  const stop = parseElement(interaction.tabStop);
  const isShown = stop?.run === run && shown.some((lane) => lane.task === stop.task);
  if (isShown) return interaction;
  const first = shown.find((lane) => lane.bars.length > 0);
  const bar = first?.bars[0];
  if (!first || !bar) return interaction;
  const tabStop = elementName({ kind: 'bar', run, task: first.task, seq: bar.seq });
  return { ...interaction, tabStop };
}

/** A curve from one lane to another, with its head where it arrives. */
function ArrowBetween(props: {
  arrow: Arrow;
  run: number;
  rows: ReadonlyMap<number, number>;
  scale: Scale;
  interaction?: Interaction;
}): ReactNode {
  const { arrow, run, rows, scale, interaction } = props;
  const from = rows.get(arrow.from) ?? 0;
  const to = rows.get(arrow.to) ?? 0;
  const upwards = to < from;
  const style: PlaceStyle = {
    ...reaching(scale.place(arrow.leaves), scale.place(arrow.arrives)),
    '--upper': Math.min(from, to),
    '--rows': Math.abs(to - from),
  };
  const name = elementName({ kind: 'arrow', run, task: arrow.to, seq: arrow.seq });
  return (
    <span className={styles.arrow} style={style} data-kind={arrow.kind} data-upwards={upwards}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 0C0 55 100 45 100 100" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className={styles.head} {...elementProps(name, interaction)} />
    </span>
  );
}

/**
 * The picture of one run. The same markup stands in the page before any script and while playing: only
 * attributes are added.
 */
function Chart(props: {
  timeline: Timeline;
  scale: Scale;
  run: number;
  label?: string;
  interaction?: Interaction;
  highlight?: number;
  /** How many times as wide as its room the picture is. */
  zoom: number;
}): ReactNode {
  const { timeline, scale, run, label, interaction, highlight, zoom } = props;
  const marks = ticks(scale.duration, roomForTicks(scale, zoom));
  const { lanes, arrows, blocked } = timeline;
  const view = useLaneWindow(lanes.length);
  const rows = new Map(lanes.map((lane, row) => [lane.task, row]));
  const shows = (task: number): boolean => {
    const row = rows.get(task) ?? -1;
    return row >= view.first && row < view.first + view.count;
  };
  const nameOf = useMemo(() => namesIn(lanes), [lanes]);
  const shown = lanes.slice(view.first, view.first + view.count);
  const reached = interaction && withTabStop(interaction, shown, run);
  const size: PlaceStyle = { '--lanes': lanes.length, '--shown': MOST_LANES };

  return (
    <div className={styles.picture} style={{ ...scaleStyle(scale), ...size }}>
      {label !== undefined && <p className={styles.runLabel}>{label}</p>}
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.track}>
          {marks.map(({ t, coarse }) => (
            <span
              key={t}
              className={styles.tick}
              data-coarse={coarse}
              style={at(scale.place({ t, step: 0 }))}
            >
              {formatTime(t, scale.duration)}
            </span>
          ))}
        </span>
      </div>
      <div
        className={styles.scroller}
        data-scrolls={view.onScroll !== undefined}
        onScroll={view.onScroll}
      >
        <div className={styles.field}>
          <ol className={styles.lanes}>
            {shown.map((lane, i) => (
              <LaneRow
                key={lane.task}
                {...{ lane, run, scale, nameOf, highlight }}
                interaction={reached}
                row={view.first + i}
              />
            ))}
          </ol>
          <span className={styles.track} data-layer>
            {blocked.map((stretch) => (
              <span
                key={stretch.seq}
                className={styles.blocked}
                style={reaching(scale.place(stretch.from), scale.place(stretch.to))}
                {...elementProps(
                  elementName({ kind: 'blocked', run, task: stretch.task ?? 0, seq: stretch.seq }),
                  interaction,
                )}
              />
            ))}
            {arrows
              .filter(({ from, to }) => shows(from) && shows(to))
              .map((arrow) => (
                <ArrowBetween key={arrow.seq} {...{ arrow, run, rows, scale, interaction }} />
              ))}
          </span>
        </div>
      </div>
    </div>
  );
}

export default memo(Chart);
