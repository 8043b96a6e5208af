/**
 * Says in one plain sentence what an element of the timeline is. Each sentence has a machine name (`key`)
 * beside its text.
 */
import { formatTime } from './axis';
import type { TaskId, TraceEvent, Waker, WaitTarget } from './events';
import type { Arrow, Bar, Lane } from './picture';
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
  event(event: TraceEvent): Sentence;
  /** Name of a task as the picture shows it. */
  name(task: TaskId): string;
}

const LONGEST_QUOTE = 60;

const quoted = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;

/**
 * The name under which a lane is shown: `coffee`, `brew 2`; the top-level code and tasks without a name get
 * a word of the language.
 */
export function laneName(lane: Pick<Lane, 'task' | 'name' | 'nth'>, locale: Locale): string {
  const { name, nth, task } = lane;
  if (name === undefined || name === '(module)' || name === '<module>') {
    const words = SENTENCES[locale];
    return task === 0 ? words.caller : words.nameless.replace('{task}', String(task));
  }
  return nth === undefined ? name : `${name} ${nth}`;
}

/**
 * @param lanes who is who
 * @param span length of the run in milliseconds: decides how exact times are
 */
export function speaker(
  lanes: ReadonlyArray<Pick<Lane, 'task' | 'name' | 'nth'>>,
  span: number,
  locale: Locale,
): Speaker {
  const names = new Map(lanes.map((lane) => [lane.task, laneName(lane, locale)]));
  const name = (task: TaskId): string => names.get(task) ?? laneName({ task }, locale);
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
    name,
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
    event(event) {
      const [key, values] = factOf(event);
      const task = event.task === undefined ? '' : name(event.task);
      return { key, text: fill(key, { task, when: when(event.line, event.t), ...values }) };
    },
  };
}
