import { translate } from '@docusaurus/Translate';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { scaleOf } from '../../trace/axis';
import type { Trace } from '../../trace/events';
import type { Player, Playhead } from '../../trace/player';
import type { Moment } from '../../trace/stateAt';
import { unpack, type Summary } from '../../trace/summary';
import type { DriverProps, Wish } from './Driver';
import styles from './styles.module.css';
import { SCRUB_STEPS, type TransportHandlers } from './Transport';
import { useFollow } from './useFollow';
import { useStable } from './useStable';
import { namesIn } from './words';
import View, { type ViewState } from './View';

/** One run to show: recorded, or the reader's own. */
export interface TimelineRun {
  /** Shown above its lanes when there are two runs. */
  label?: string;
  /** The still picture of the recorded run. */
  summary?: Summary;
  /** Fetches the whole recorded trace; called at the first step, scrub or play. */
  loadTrace?: () => Promise<Trace>;
  /** The reader's own run; wins over the recorded one. May grow: give a new object each time. */
  trace?: Trace;
  /** Number of the event that is to stand out. */
  highlight?: number;
}

/** What the timeline takes. */
export interface TimelineProps {
  /** One run, or two on one shared axis. Two may only be recorded, or finished. */
  runs: readonly [TimelineRun] | readonly [TimelineRun, TimelineRun];
  /** Whoever reveals the output of a run of its own can share its player; only with one run. */
  player?: Player;
  /** Hears the moment of each run whenever an event is passed; nothing when the playhead has not been touched. */
  onMoment?: (moments: readonly Moment[], head: Playhead) => void;
}

const HINT = (): string =>
  translate({
    id: 'timeline.hint',
    message: '再生すると、そのときの動きがここに文で出ます。棒や印にも触れてみてください。',
  });

function stillState(runs: readonly TimelineRun[]): ViewState {
  const stills = runs
    .map(({ summary }) => summary && unpack(summary))
    .filter((s) => s !== undefined);
  const scale = scaleOf(...stills.map(({ axis }) => axis));
  return {
    scale,
    timelines: stills,
    runs: stills.map((still, i) => ({
      timeline: still,
      nameOf: namesIn(still.lanes),
      knows: still.knows,
      lanes: still.lanes.length + still.more,
      label: runs[i]?.label,
      highlight: runs[i]?.highlight,
    })),
    transport: { playing: false, along: SCRUB_STEPS, t: scale.duration, speed: 1 },
    caption: HINT(),
  };
}

/**
 * The timeline under a block. Rendered still at build time, from summaries; the part that moves it is
 * loaded when it is first pointed at, and the traces when it is first played, stepped or scrubbed.
 */
export default function Timeline(props: TimelineProps): ReactNode {
  const { player, onMoment } = props;
  const runs = useStable(props.runs);
  const root = useRef<HTMLDivElement>(null);
  const still = useMemo(() => stillState(runs), [runs]);
  const [moving, setMoving] = useState<ViewState>();
  const [announcement, setAnnouncement] = useState('');
  const [Driver, setDriver] = useState<ComponentType<DriverProps>>();
  const [firstWish, setFirstWish] = useState<Wish>();
  const [handlers, setHandlers] = useState<TransportHandlers>();

  const load = useCallback(() => {
    void import('./Driver').then((loaded) => setDriver(() => loaded.default));
  }, []);
  const wish = useCallback(
    (first: Wish) => {
      setFirstWish(first);
      load();
    },
    [load],
  );
  const waiting = useMemo(
    (): TransportHandlers => ({
      act: (action) => wish({ kind: 'act', action }),
      scrub: (along) => wish({ kind: 'scrub', along }),
      setSpeed: (speed) => wish({ kind: 'speed', speed }),
      zoom: (by) => wish({ kind: 'zoom', by }),
      read: (isOpen) => wish({ kind: 'read', isOpen }),
    }),
    [wish],
  );

  useFollow(root, moving?.zoom ?? 1, moving?.playheads);

  const isOwnRun = runs.some((run) => run.trace);
  useEffect(() => {
    if (isOwnRun) load();
  }, [isOwnRun, load]);

  const isLoaded = Driver !== undefined;
  useEffect(() => {
    const element = root.current;
    if (isLoaded || !element) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    const choose = ({ target }: Event): void => {
      const touched = target instanceof Element && target.closest<HTMLElement>('[data-element]');
      if (touched) wish({ kind: 'choose', element: touched.dataset.element ?? '' });
    };
    element.addEventListener('pointerenter', load, { signal });
    element.addEventListener('focusin', load, { signal });
    element.addEventListener('click', choose, { signal });
    return () => listening.abort();
  }, [isLoaded, load, wish]);

  return (
    <div
      ref={root}
      role="group"
      className={styles.root}
      aria-label={translate({ id: 'timeline.label', message: 'タイムライン' })}
      data-timeline
    >
      <View state={moving ?? still} announcement={announcement} handlers={handlers ?? waiting} />
      {Driver && (
        <Driver
          {...{ root, runs, still, player, onMoment, firstWish }}
          onView={setMoving}
          onAnnounce={setAnnouncement}
          onHandlers={setHandlers}
        />
      )}
    </div>
  );
}
