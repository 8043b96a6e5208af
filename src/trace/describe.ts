/**
 * Says in one plain sentence what an element of the timeline is. Each sentence has a machine name (`key`)
 * beside its text.
 */
import { formatTime } from './axis';
import type { TaskId, TraceEvent, Waker, WaitTarget } from './events';
import type { Arrow, Bar, Blocked, Mark } from './picture';
import { SENTENCES, type Locale, type SentenceKey } from './sentences';

/** A sentence about one element. */
export interface Sentence {
  key: SentenceKey;
  text: string;
}

/** What sentences about one run are made with. */
export interface Speaker {
  bar(task: TaskId, bar: Bar): Sentence;
  arrow(arrow: Arrow): Sentence;
  /** From a still picture, which has no events; see `event` for the whole story. */
  mark(task: TaskId, mark: Mark): Sentence;
  blocked(blocked: Blocked): Sentence;
  event(event: TraceEvent): Sentence;
}

const LONGEST_QUOTE = 60;

const quoted = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;

/**
 * @param name what a task is called in the picture
 * @param span length of the run in milliseconds: decides how exact times are
 */
export function speaker(name: (task: TaskId) => string, span: number, locale: Locale): Speaker {
  const clock = (t: number): string => formatTime(t, span);

  function fill(key: SentenceKey, values: Record<string, string | number>): string {
    return SENTENCES[locale][key].replace(/\{(\w+)\}/g, (_, blank: string) =>
      String(values[blank] ?? ''),
    );
  }

  function when(line: number | undefined, from: number, to: number = from): string {
    const moment = clock(from) === clock(to);
    const stretch = fill(moment ? 'when.moment' : 'when.stretch', {
      from: clock(from),
      to: clock(to),
    });
    return line === undefined ? stretch : fill('when.line', { line, when: stretch });
  }

  function reason(on: WaitTarget | undefined): string {
    switch (on?.kind) {
      case 'sleep':
        return fill('on.sleep', { ms: formatTime(on.ms) });
      case 'task':
        return fill('on.task', { other: name(on.task) });
      case 'group':
        return fill('on.group', { how: on.how, count: on.count });
      case 'object':
        return fill('on.object', { label: on.label });
      case 'turn':
        return fill('on.turn', {});
      case 'yield':
        return fill('on.yield', {});
      case 'unknown':
      case undefined:
        return on?.label === undefined
          ? fill('on.unknown.bare', {})
          : fill('on.unknown', { label: on.label });
    }
  }

  function woken(kind: 'ready' | 'resumed', by: Waker | undefined): [SentenceKey, string] {
    switch (by?.kind) {
      case 'task':
        return [`${kind}.task`, name(by.task)];
      case 'timer':
        return [`${kind}.timer`, ''];
      case 'external':
        return [`${kind}.external`, by.label];
      case undefined:
        return [kind, ''];
    }
  }

  /** Which sentence says it, and what goes into its blanks beside task and time. */
  function factOf(event: TraceEvent): [SentenceKey, Record<string, string | number>] {
    switch (event.kind) {
      case 'created':
        return ['created', { by: name(event.by) }];
      case 'suspended':
        return ['suspended', { on: reason(event.on) }];
      case 'ready':
      case 'resumed': {
        const [key, by] = woken(event.kind, event.by);
        return [key, { by }];
      }
      case 'finished':
        return event.value === undefined
          ? ['finished', {}]
          : ['finished.value', { value: quoted(event.value) }];
      case 'failed':
        return ['failed', { error: quoted(event.error) }];
      case 'cancel-requested':
        return event.by === undefined
          ? ['cancel-requested', {}]
          : ['cancel-requested.by', { by: name(event.by) }];
      case 'timer-set':
        return ['timer-set', { due: clock(event.due) }];
      case 'output':
        return [event.task === undefined ? 'output' : 'output.task', { text: quoted(event.text) }];
      case 'blocked':
        return [
          event.task === undefined ? 'blocked' : 'blocked.task',
          { ms: formatTime(event.t - event.from), when: when(event.line, event.from, event.t) },
        ];
      case 'idle':
        return ['idle', { until: clock(event.until) }];
      case 'limit':
        return ['limit', { limit: event.limit, value: event.value }];
      case 'started':
      case 'running':
      case 'cancelled':
      case 'timer-fired':
      case 'timer-cancelled':
      case 'loop':
        return [event.kind, {}];
    }
  }

  return {
    bar(task, bar) {
      const key: SentenceKey = `bar.${bar.state}`;
      const times = when(bar.line, bar.from.t, bar.to.t);
      return { key, text: fill(key, { task: name(task), on: reason(bar.on), when: times }) };
    },
    arrow({ kind, from, to, arrives }) {
      const key: SentenceKey = `arrow.${kind}`;
      const values = { from: name(from), to: name(to), when: when(undefined, arrives.t) };
      return { key, text: fill(key, values) };
    },
    mark(task, { kind, at }) {
      const key: SentenceKey = `mark.${kind}`;
      return { key, text: fill(key, { task: name(task), when: when(undefined, at.t) }) };
    },
    blocked({ from, to, ms, task, line }) {
      const key = task === undefined ? 'blocked' : 'blocked.task';
      const values = { ms: formatTime(ms), when: when(line, from.t, to.t) };
      return { key, text: fill(key, { task: task === undefined ? '' : name(task), ...values }) };
    },
    event(event) {
      const [key, values] = factOf(event);
      const task = event.task === undefined ? '' : name(event.task);
      return { key, text: fill(key, { task, when: when(event.line, event.t), ...values }) };
    },
  };
}
