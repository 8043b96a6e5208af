import { translate } from '@docusaurus/Translate';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Place, Scale } from '../../trace/axis';
import type { Timeline } from '../../trace/picture';
import type { Moment } from '../../trace/stateAt';
import { MOST_LANES, type LoopKnowledge } from '../../trace/summary';
import Chart, { scaleStyle } from './Chart';
import { at, type Interaction, type PlaceStyle } from './Lane';
import Legend from './Legend';
import LoopPanel from './LoopPanel';
import styles from './styles.module.css';
import ZoomButtons from './ZoomButtons';
import Transport, { type TransportHandlers, type TransportState } from './Transport';

/** One run as it is shown. */
export interface RunView {
  timeline: Timeline;
  nameOf: (task: number) => string;
  knows: LoopKnowledge;
  label?: string;
  /** Number of all its lanes; a still picture leaves some out. */
  lanes: number;
  moment?: Moment;
  /** Number of the event whose mark stands out. */
  highlight?: number;
  interaction?: Interaction;
}

/** All that is shown; worked out by `index.tsx` while still, by `Driver.tsx` while it moves. */
export interface ViewState {
  runs: readonly RunView[];
  /** The pictures of the runs; the same list as long as they are the same. */
  timelines: readonly Timeline[];
  scale: Scale;
  transport: TransportState;
  /** Where each run's playhead stands; absent until somebody moves it. */
  playheads?: readonly Place[];
  /** How many times as wide as the room the pictures are; 1 when absent. */
  zoom?: number;
  /** What is pointed at, or the moment, in a sentence. */
  caption: string;
  /** The table of events, while it is open and once it can be had. */
  table?: ReactNode;
  /** Why there is nothing to play, should the trace not have come. */
  problem?: string;
}

/** What the moment is in words, for those who do not see the picture. */
function Announcement({ text }: { text: string }): ReactNode {
  return (
    <p className={styles.spoken} aria-live="polite">
      {text}
    </p>
  );
}

/** The moment, as a line over a picture. It moves with every frame, so it stands apart from the picture. */
function PlayheadLine({ place, scale }: { place: Place; scale: Scale }): ReactNode {
  return (
    <span className={clsx(styles.track, styles.overlay)} style={scaleStyle(scale)}>
      <span className={styles.playhead} style={at(place)} data-playhead />
    </span>
  );
}

/** The timeline of one run, or of two on one axis. */
export default function View(props: {
  state: ViewState;
  announcement: string;
  handlers: TransportHandlers;
}): ReactNode {
  const { state, announcement, handlers } = props;
  const { runs, scale, transport, caption, table, problem, playheads, zoom = 1 } = state;
  const most = Math.max(0, ...runs.map((run) => run.lanes));
  return (
    <>
      <div
        className={styles.pictures}
        style={zoom > 1 ? ({ '--zoom': zoom } as PlaceStyle) : undefined}
        data-pictures
        data-zoom={zoom > 1 ? zoom : undefined}
      >
        {runs.map((run, i) => (
          <div key={i} className={styles.run} data-labelled={runs.length > 1}>
            <Chart
              run={i}
              scale={scale}
              timeline={run.timeline}
              zoom={zoom}
              label={runs.length > 1 ? run.label : undefined}
              interaction={run.interaction}
              highlight={run.highlight}
            />
            {playheads?.[i] && <PlayheadLine place={playheads[i]} scale={scale} />}
          </div>
        ))}
      </div>
      {most > MOST_LANES && (
        <p className={styles.more}>
          {translate(
            {
              id: 'timeline.lanes',
              message:
                'タスクは全部で {count} 個です。再生すると、残りも上下に動かして見られます。',
            },
            { count: String(most) },
          )}
        </p>
      )}
      <div className={styles.under}>
        <Legend timelines={state.timelines} />
        <ZoomButtons zoom={zoom} onZoom={(by) => handlers.zoom(by)} />
      </div>
      <p className={styles.caption} data-needs-script>
        {problem ?? caption}
      </p>
      <div className={styles.panels} data-needs-script>
        {runs.map(({ nameOf, knows, moment, label }, i) => (
          <LoopPanel
            key={i}
            moment={moment}
            knows={knows}
            label={runs.length > 1 ? label : undefined}
            span={scale.duration}
            nameOf={nameOf}
          />
        ))}
      </div>
      <Transport duration={scale.duration} state={transport} handlers={handlers} />
      <details
        className={styles.rows}
        data-needs-script
        onToggle={(event) => handlers.read(event.currentTarget.open)}
      >
        <summary>{translate({ id: 'timeline.read', message: '文で読む' })}</summary>
        {table}
      </details>
      <Announcement text={announcement} />
    </>
  );
}
