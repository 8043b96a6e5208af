/**
 * What makes the timeline move. It draws nothing: it works out what the view shows at each moment, so that
 * the markup that stood in the page before stays the same markup. Loaded when first needed.
 */
import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import {
  countAt,
  filmOf,
  offsetAt,
  playheadPlace,
  positionAt,
  positionOf,
  type Film,
} from '../../trace/film';
import { isStop, type Player, type Playhead, type Speed } from '../../trace/player';
import { knowledgeOf, stateAt, type Moment } from '../../trace/stateAt';
import { thinLane } from '../../trace/thin';
import { parseElement } from './elements';
import EventTable, { type EventRow } from './EventTable';
import { explainer, speakerFor } from './explain';
import type { TimelineRun } from './index';
import { SCRUB_STEPS, type TransportAction, type TransportHandlers } from './Transport';
import { usePlayer } from './usePlayer';
import { usePointing } from './usePointing';
import { useThrottled } from './useThrottled';
import { useTraces } from './useTraces';
import { useZoom } from './useZoom';
import type { RunView, ViewState } from './View';
import { namesIn } from './words';

/** What a reader asks of the playhead. */
export type Wish =
  | { kind: 'act'; action: TransportAction }
  | { kind: 'scrub'; along: number }
  | { kind: 'drag'; offset: number; width: number }
  | { kind: 'go'; position: number }
  | { kind: 'speed'; speed: Speed }
  | { kind: 'choose'; element: string }
  | { kind: 'zoom'; by: 1 | -1 }
  | { kind: 'read'; isOpen: boolean };

/** What the driver takes from the component that loads it, and gives back through `on…`. */
export interface DriverProps {
  root: RefObject<HTMLElement | null>;
  runs: readonly TimelineRun[];
  still: ViewState;
  player?: Player;
  /** What the reader did before this part was there to hear it. */
  firstWish?: Wish;
  onMoment?: (moments: readonly Moment[], head: Playhead) => void;
  onView: (view: ViewState | undefined) => void;
  onAnnounce: (sentence: string) => void;
  onHandlers: (handlers: TransportHandlers) => void;
}

/** The least time (ms at real speed) that an event takes when played, so that an instant can be followed. */
const PACE_MS = 90;
const ANNOUNCE_MS = 1500;
/** Bars in a lane beyond which neighbours are joined. */
const MOST_CELLS = 400;

/** Takes a playhead where a reader wishes it to be. */
function fulfil(wish: Wish, player: Player, film: Film): void {
  const { length } = film.events;
  const go = (position: number): void => {
    player.pause();
    player.seek(position);
  };
  /** Behind the `loop` events that belong to the event before. */
  const stopAt = (position: number): number => {
    let stop = position;
    while (stop < length && !isStop(film.events[stop])) stop += 1;
    return stop;
  };
  switch (wish.kind) {
    case 'act':
      if (wish.action === 'start') go(0);
      else if (wish.action === 'end') go(length);
      else if (wish.action === 'back') player.step(-1);
      else if (wish.action === 'forward') player.step(1);
      else if (player.head().playing) player.pause();
      else player.play({ pace: PACE_MS });
      break;
    case 'scrub':
      go(positionAt(film, wish.along, SCRUB_STEPS));
      break;
    case 'drag':
      go(positionAt(film, wish.offset, wish.width));
      break;
    case 'go':
      go(wish.position);
      break;
    case 'speed':
      player.setSpeed(wish.speed);
      break;
    case 'choose': {
      const element = parseElement(wish.element);
      if (element) go(stopAt(positionOf(film, element.run, element.seq)));
      break;
    }
    case 'zoom':
    case 'read':
      break;
  }
}

/** The pictures of a film, joined where they are too dense to draw. */
function picturesOf(film: Film): RunView['timeline'][] {
  return film.runs.map(({ picture }) => ({
    ...picture,
    lanes: picture.lanes.map((lane) => thinLane(lane, film.scale, MOST_CELLS)),
  }));
}

/** Rows of the table: every event but the loop's inventories, which belong to the event before. */
function rowsOf(film: Film, runs: readonly TimelineRun[]): EventRow[] {
  return film.events.flatMap((event, i) => {
    const owner = film.owners[i] ?? 0;
    const run = runs.length > 1 ? runs[owner]?.label : undefined;
    return event.kind === 'loop' ? [] : [{ event, owner, position: i + 1, run }];
  });
}

export default function Driver(props: DriverProps): null {
  const { root, runs, still, firstWish, onMoment, onView, onAnnounce, onHandlers } = props;
  const locale = useDocusaurusContext().i18n.currentLocale === 'en' ? 'en' : 'ja';
  const { traces, hasFailed, load } = useTraces(runs);
  const film = useMemo(() => traces && filmOf(traces.map((trace) => trace.events)), [traces]);
  const { player, head } = usePlayer(film, props.player);
  const [speed, setSpeed] = useState<Speed>(1);
  const [isReading, setReading] = useState(false);
  const { zoom, zoomBy } = useZoom(root);
  const [isTouched, setTouched] = useState(false);

  // Wishes wait for the trace. A ref, because fulfilling them must not draw anything by itself.
  const wishes = useRef<Wish[]>([]);
  const now = useRef({ player, film, load });
  useLayoutEffect(() => {
    now.current = { player, film, load };
  });
  const handlers = useMemo(() => {
    const wish = (next: Wish): void => {
      if (next.kind === 'speed') setSpeed(next.speed);
      if (next.kind === 'zoom') return zoomBy(next.by);
      if (next.kind === 'read') setReading(next.isOpen);
      else setTouched(true);
      const { player: current, film: shown, load: fetch } = now.current;
      if (current && shown) {
        fulfil(next, current, shown);
      } else {
        wishes.current.push(next);
        fetch();
      }
    };
    return {
      wish,
      act: (action: TransportAction) => wish({ kind: 'act', action }),
      scrub: (along: number) => wish({ kind: 'scrub', along }),
      setSpeed: (next: Speed) => wish({ kind: 'speed', speed: next }),
      zoom: (by: 1 | -1) => wish({ kind: 'zoom', by }),
      read: (isOpen: boolean) => wish({ kind: 'read', isOpen }),
      onDrag: (offset: number, width: number) => wish({ kind: 'drag', offset, width }),
      onChoose: (element: string) => wish({ kind: 'choose', element }),
    };
  }, [zoomBy]);
  const { pointed, focused } = usePointing(root, zoom, handlers);

  useEffect(() => onHandlers(handlers), [handlers, onHandlers]);
  useEffect(() => {
    if (firstWish) handlers.wish(firstWish);
  }, [firstWish, handlers]);
  useEffect(() => {
    if (!player || !film) return;
    for (const wish of wishes.current.splice(0)) {
      // What rests at its end has not been played yet: the first step forward is the first event.
      if (wish.kind === 'act' && wish.action === 'forward') player.seek(0);
      fulfil(wish, player, film);
    }
  }, [player, film]);

  const index = head?.index ?? film?.events.length ?? 0;
  const moments = useMemo(
    () => film?.runs.map(({ events }, run) => stateAt(events, countAt(film, run, index))),
    [film, index],
  );
  const hearMoment = useRef(onMoment);
  useLayoutEffect(() => {
    hearMoment.current = onMoment;
  });
  useEffect(() => {
    if (isTouched && moments && player) hearMoment.current?.(moments, player.head());
  }, [isTouched, moments, player]);

  const pictures = useMemo(() => film && picturesOf(film), [film]);
  const knows = useMemo(() => film?.runs.map(({ events }) => knowledgeOf(events)), [film]);
  const names = useMemo(() => pictures?.map(({ lanes }) => namesIn(lanes)), [pictures]);
  const scale = film?.scale ?? still.scale;
  const explain = useMemo(() => {
    const shown = pictures?.map((timeline, run) => ({
      timeline,
      events: film?.runs[run]?.events,
    }));
    return explainer(shown ?? still.runs, scale.duration, locale);
  }, [pictures, film, still, scale, locale]);

  const rows = useMemo(() => film && rowsOf(film, runs), [film, runs]);
  const speakers = useMemo(
    () => pictures?.map((timeline) => speakerFor(timeline, scale.duration, locale)),
    [pictures, scale, locale],
  );
  const current = rows?.findLast((row) => row.position <= index);
  const told = current && speakers?.[current.owner]?.event(current.event).text;
  const moment =
    isTouched && current && told
      ? [current.run, told].filter((part) => part !== undefined).join(': ')
      : '';
  const caption = (pointed && explain(pointed)) ?? (moment || still.caption);
  const announced = useThrottled(moment, ANNOUNCE_MS);
  useEffect(() => onAnnounce(announced), [announced, onAnnounce]);

  const t = head?.t ?? scale.duration;
  const along = film && head ? offsetAt(film, head.index, t, SCRUB_STEPS) : SCRUB_STEPS;
  const interaction = useMemo(() => ({ explain, tabStop: focused }), [explain, focused]);
  const playheads = useMemo(
    () =>
      isTouched && film && head
        ? film.runs.map((_, run) => playheadPlace(film, run, head.index, head.t))
        : undefined,
    [isTouched, film, head],
  );
  const runViews = useMemo(
    () =>
      pictures
        ? pictures.map((timeline, run): RunView => ({
            timeline,
            interaction,
            nameOf: names?.[run] ?? String,
            label: runs[run]?.label,
            highlight: runs[run]?.highlight,
            knows: knows?.[run] ?? still.runs[run]?.knows ?? { ready: false, timers: false },
            lanes: timeline.lanes.length,
            moment: moments?.[run],
          }))
        : still.runs.map((run) => ({ ...run, interaction })),
    [pictures, knows, names, interaction, runs, moments, still],
  );
  const playing = head?.playing ?? false;
  useEffect(() => {
    onView({
      runs: runViews,
      timelines: pictures ?? still.timelines,
      scale,
      transport: { playing, along, t, speed, spoken: moment || undefined },
      caption,
      playheads,
      zoom,
      problem: hasFailed
        ? translate({
            id: 'timeline.failed',
            message: '記録を読み込めませんでした。もう一度押すか、ページを読み込み直してください。',
          })
        : undefined,
      table: isReading && rows && (
        <EventTable
          rows={rows}
          position={index}
          span={scale.duration}
          say={(row) => speakers?.[row.owner]?.event(row.event).text ?? ''}
          onGo={(position) => handlers.wish({ kind: 'go', position })}
        />
      ),
    });
  }, [
    onView,
    runViews,
    pictures,
    still,
    scale,
    playing,
    along,
    t,
    speed,
    moment,
    caption,
    playheads,
    zoom,
    hasFailed,
    isReading,
    rows,
    index,
    speakers,
    handlers,
  ]);
  useEffect(() => () => onView(undefined), [onView]);
  return null;
}
