import type { Language, OutputLine, RunEnd, RunHandle, RunRequest } from '../../runner/run';
import type { TraceEvent } from '../../trace/events';
import { createPlayer, type Player } from '../../trace/player';
import { browserClock } from './browserClock';
import { loadFailure } from './loadFailure';

/** Loads the engines. The only place that does, so that whoever loads them ahead loads the same files. */
export const loadEngines = () => import('./engines');

/** What a session reports whenever there is something new to show. Each list is a new object when it grew. */
export interface SessionReport {
  /** Output lines whose time has come. */
  output: OutputLine[];
  /** Everything that has happened, also what the playhead has not reached. */
  events: TraceEvent[];
  /** Set once, when the run is over and shown whole, or was stopped. */
  end: RunEnd | null;
}

/** One run of a block from ▶ to its end. */
export interface Session {
  player: Player;
  /** Ends the run at once with what has been shown so far. */
  stop: () => void;
}

const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const outputOf = (events: TraceEvent[]): OutputLine[] =>
  events.flatMap((event) =>
    event.kind === 'output' ? [{ t: event.t, stream: event.stream, text: event.text }] : [],
  );

const loadError = (): RunEnd => ({
  status: 'error',
  t: 0,
  errors: [{ name: 'LoadError', message: loadFailure(), phase: 'uncaught' }],
});

/**
 * Runs a block and reports what happens at its time: a run on the virtual clock is computed at once and
 * replayed at real speed (long ones faster, see `autoSpeed`), one on the wall clock is shown as it comes.
 * The engine is fetched when the first session of a page starts. Reports come after this returned.
 */
export function startSession(
  language: Language,
  messages: 'ja' | 'en',
  request: RunRequest,
  report: (report: SessionReport) => void,
): Session {
  const player = createPlayer({
    clock: browserClock,
    speed: 'auto',
    glide: !prefersReducedMotion(),
  });
  let events: TraceEvent[] = [];
  let output: OutputLine[] = [];
  let passed = 0;
  let handle: RunHandle | undefined;
  let end: RunEnd | undefined;
  let over = false;

  const finish = (result: RunEnd): void => {
    if (over) return;
    over = true;
    handle?.stop();
    player.pause();
    player.finish();
    report({ output, events, end: result });
  };

  player.subscribe(({ index, atEnd }) => {
    if (over) return;
    const more = outputOf(events.slice(passed, index));
    passed = Math.max(passed, index);
    if (more.length > 0) output = [...output, ...more];
    if (atEnd && end) finish(end);
    else if (more.length > 0) report({ output, events, end: null });
  });
  player.play();

  loadEngines().then(
    ({ engineFor }) => {
      if (over) return;
      handle = engineFor(language, messages).run(request, (more) => {
        events = [...events, ...more];
        player.push(more);
        if (!over) report({ output, events, end: null });
      });
      void handle.end.then((result) => {
        end = result;
        player.finish();
      });
    },
    () => finish(loadError()),
  );

  return {
    player,
    stop: () => finish({ status: 'stopped', t: player.head().t, errors: [] }),
  };
}
