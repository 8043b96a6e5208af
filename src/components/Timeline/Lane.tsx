import clsx from 'clsx';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { formatTime, type Place, type Scale } from '../../trace/axis';
import type { Lane as LaneOfTask } from '../../trace/picture';
import { elementName } from './elements';
import styles from './styles.module.css';
import { laneName, markWord, reasonOf, stateWord } from './words';

/** Custom properties from which the style sheet works out where something is, without any script. */
export type PlaceStyle = CSSProperties & Record<`--${string}`, number | string>;

/** Where something begins. */
export function at(place: Place): PlaceStyle {
  return { '--steps': place.steps, '--share': rounded(place.share) };
}

/** Where something begins and how far it reaches. */
export function reaching(from: Place, to: Place): PlaceStyle {
  return {
    ...at(from),
    '--more-steps': to.steps - from.steps,
    '--more-share': rounded(to.share - from.share),
  };
}

const rounded = (share: number): number => Math.round(share * 1e5) / 1e5;

/** Attributes that make an element of the picture something to focus and press. */
export interface Interaction {
  /** The element that the Tab key reaches; arrow keys go on from there. */
  tabStop?: string;
  /** One sentence about an element, by its name. */
  explain(name: string): string;
}

/** Attributes of one element: only its name while the picture is still. */
export function elementProps(
  name: string,
  interaction: Interaction | undefined,
): Record<string, string | number> {
  if (!interaction) return { 'data-element': name };
  return {
    'data-element': name,
    role: 'button',
    tabIndex: interaction.tabStop === name ? 0 : -1,
    'aria-label': interaction.explain(name),
  };
}

/**
 * What a lane shows, in words and in the order of its events: one text for all of its elements, as long
 * as none of them has a name of its own.
 */
function laneText(lane: LaneOfTask, scale: Scale, nameOf: (task: number) => string): string {
  const time = (t: number): string => formatTime(t, scale.duration);
  const bars = lane.bars.map((bar) => {
    const reason = bar.state === 'waiting' ? `${reasonOf(bar.on, nameOf)} ` : '';
    const words = `${reason}${stateWord(bar.state)} ${time(bar.from.t)} – ${time(bar.to.t)}`;
    return { seq: bar.seq, words };
  });
  const marks = lane.marks.map(({ seq, kind, at: { t } }) => ({
    seq,
    words: `${markWord(kind)} ${time(t)}`,
  }));
  return [...bars, ...marks]
    .sort((a, b) => a.seq - b.seq)
    .map(({ words }) => words)
    .join(', ');
}

/**
 * One task's row: its name, its bars and its marks. What they show is also there as text, so the row can
 * be read where it cannot be seen.
 */
function LaneRow(props: {
  lane: LaneOfTask;
  run: number;
  row: number;
  scale: Scale;
  nameOf: (task: number) => string;
  interaction?: Interaction;
  /** Number of the event whose mark or bar stands out. */
  highlight?: number;
}): ReactNode {
  const { lane, run, row, scale, nameOf, interaction, highlight } = props;
  const { task } = lane;
  return (
    <li className={styles.lane} style={{ '--row': row } as PlaceStyle}>
      <span className={styles.name} title={laneName(lane)}>
        {laneName(lane)}
      </span>
      <span className={styles.track}>
        {lane.bars.map((bar) => (
          <span
            key={`${bar.seq}-${bar.state}`}
            className={clsx(styles.bar, styles[bar.state])}
            style={reaching(scale.place(bar.from), scale.place(bar.to))}
            {...elementProps(elementName({ kind: 'bar', run, task, seq: bar.seq }), interaction)}
          >
            {bar.state === 'waiting' && (
              <span className={styles.reason} aria-hidden="true">
                {reasonOf(bar.on, nameOf)}
              </span>
            )}
          </span>
        ))}
        {lane.marks.map((mark) => (
          <span
            key={`${mark.seq}-${mark.kind}`}
            className={clsx(
              styles.mark,
              styles[`mark-${mark.kind}`],
              highlight === mark.seq && styles.highlight,
            )}
            style={at(scale.place(mark.at))}
            {...elementProps(elementName({ kind: 'mark', run, task, seq: mark.seq }), interaction)}
          />
        ))}
      </span>
      {!interaction && <span className={styles.spoken}>{laneText(lane, scale, nameOf)}</span>}
    </li>
  );
}

export default memo(LaneRow);
