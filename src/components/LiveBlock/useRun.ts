import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language, OutputLine, RunEnd, RunRequest } from '../../runner/run';
import { TRACE_VERSION, type Trace } from '../../trace/events';
import { startSession, type Session } from './session';

/** What a block's root says of itself (`data-status`). */
export type Status = 'idle' | 'running' | 'done' | 'error' | 'stopped';

/** A reader's run, as far as it has been shown. */
export interface RunView {
  status: Status;
  /** Lines whose time has come. Null before the first run. */
  output: OutputLine[] | null;
  /** Set when the run is over and shown whole. */
  end: RunEnd | null;
  /** What has happened so far, for the timeline. Null until something has. */
  trace: Trace | null;
  session: Session | null;
}

const AT_REST: RunView = { status: 'idle', output: null, end: null, trace: null, session: null };

const STATUS_OF_END = { done: 'done', error: 'error', limit: 'error', stopped: 'stopped' } as const;

/**
 * The run of one block.
 *
 * @param language of the block
 * @param messages language of what the engine says to readers
 */
export function useRun(language: Language, messages: 'ja' | 'en') {
  const [view, setView] = useState(AT_REST);
  const current = useRef<Session>(null);

  const leave = useCallback(() => {
    const leaving = current.current;
    current.current = null;
    leaving?.stop();
    leaving?.player.dispose();
  }, []);

  useEffect(() => leave, [leave]);

  const run = useCallback(
    (request: RunRequest) => {
      leave();
      const producer = language === 'python' ? 'cpython' : 'typescript';
      const session = startSession(language, messages, request, ({ output, end, events }) => {
        if (current.current !== session) return;
        setView({
          status: end ? STATUS_OF_END[end.status] : 'running',
          output,
          end,
          trace:
            events.length > 0
              ? { version: TRACE_VERSION, producer, clock: request.clock, events }
              : null,
          session,
        });
      });
      current.current = session;
      setView({ ...AT_REST, status: 'running', output: [], session });
    },
    [language, messages, leave],
  );

  const stop = useCallback(() => current.current?.stop(), []);

  const clear = useCallback(() => {
    leave();
    setView(AT_REST);
  }, [leave]);

  return { view, run, stop, clear };
}
