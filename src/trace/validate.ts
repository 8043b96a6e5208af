/**
 * Checks a trace that comes from outside (a worker, a file) before anything relies on it.
 */
import {
  TRACE_VERSION,
  type Clock,
  type LimitName,
  type Producer,
  type Stream,
  type Trace,
  type TraceEvent,
  type TraceKind,
} from './events';

/** What is wrong with a trace, and where. */
export interface TraceProblem {
  /** Position in `events`, from 0; absent when the trace itself is wrong. */
  index?: number;
  /** Path of the field, such as `on.tasks[1]`; empty for the whole. */
  field: string;
  /** What was expected, and what is there. */
  message: string;
}

/** What checking comes to. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problem: TraceProblem };

/** A check gives the first problem below `path`, or nothing. */
type Check = (value: unknown, path: string) => Omit<TraceProblem, 'index'> | undefined;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) as string | undefined);
  return text === undefined ? typeof value : text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

const expected =
  (what: string, holds: (value: unknown) => boolean): Check =>
  (value, field) =>
    holds(value) ? undefined : { field, message: `expected ${what}, got ${shown(value)}` };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = expected('a string', (value) => typeof value === 'string');
const flag = expected('true or false', (value) => typeof value === 'boolean');
const time = expected(
  'a number of milliseconds, 0 or more',
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
);
const whole = (least: number): Check =>
  expected(
    `a whole number, ${least} or more`,
    (value) => Number.isInteger(value) && (value as number) >= least,
  );
const oneOf = (...values: readonly unknown[]): Check =>
  expected(`one of ${values.map(shown).join(', ')}`, (value) => values.includes(value));

const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? undefined : check(value, path);

const list =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value))
      return { field: path, message: `expected a list, got ${shown(value)}` };
    for (const [i, item] of value.entries()) {
      const problem = check(item, `${path}[${i}]`);
      if (problem) return problem;
    }
    return undefined;
  };

/** Every field named must pass; fields that are not named are left alone. */
const record =
  (fields: Record<string, Check>): Check =>
  (value, path) => {
    if (!isRecord(value))
      return { field: path, message: `expected an object, got ${shown(value)}` };
    for (const [name, check] of Object.entries(fields)) {
      const problem = check(value[name], path === '' ? name : `${path}.${name}`);
      if (problem) return problem;
    }
    return undefined;
  };

/** A record whose `kind` decides its other fields. */
const byKind =
  (kinds: Record<string, Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value))
      return { field: path, message: `expected an object, got ${shown(value)}` };
    const field = path === '' ? 'kind' : `${path}.kind`;
    const fields = typeof value.kind === 'string' ? kinds[value.kind] : undefined;
    if (!fields) return oneOf(...Object.keys(kinds))(value.kind, field);
    return record(fields)(value, path);
  };

const task = whole(0);
const timer = whole(1);
const line = optional(whole(1));
const locals = optional(list(record({ name: text, value: text })));

const waitTarget = byKind({
  sleep: { ms: time, timer: optional(timer) },
  task: { task },
  group: { how: text, tasks: list(task), count: whole(0) },
  object: { label: text },
  turn: {},
  yield: { value: optional(text) },
  unknown: { label: optional(text) },
});

const waker = byKind({ task: { task }, timer: { timer }, external: { label: text } });

const readyEntry: Check = (value, path) =>
  isRecord(value) && 'label' in value
    ? record({ label: text })(value, path)
    : record({ task })(value, path);

const loopState = record({
  ready: list(readyEntry),
  timers: list(record({ timer, due: time, task: optional(task), label: optional(text) })),
});

const STREAMS: readonly Stream[] = ['out', 'info', 'warn', 'error'];
const LIMITS: readonly LimitName[] = [
  'events',
  'steps',
  'virtual-time',
  'wall-time',
  'output',
  'trace-bytes',
];
const PRODUCERS: readonly Producer[] = ['typescript', 'asyncio', 'cpython'];
const CLOCKS: readonly Clock[] = ['virtual', 'real'];

const EVENT_FIELDS: Record<TraceKind, Record<string, Check>> = {
  created: { task, name: text, by: task },
  started: { task },
  running: { task, line: whole(1), locals },
  suspended: {
    task,
    on: waitTarget,
    chain: optional(list(record({ name: text, line: whole(1), locals }))),
  },
  ready: { task, by: optional(waker) },
  resumed: { task, by: optional(waker) },
  finished: { task, value: optional(text) },
  failed: { task, error: text },
  cancelled: { task, message: optional(text) },
  'cancel-requested': { task, by: optional(task), message: optional(text) },
  'timer-set': { timer, due: time, label: optional(text), repeats: optional(flag) },
  'timer-fired': { timer },
  'timer-cancelled': { timer },
  loop: { state: loopState },
  output: { stream: oneOf(...STREAMS), text },
  blocked: { from: time },
  idle: { until: time },
  limit: { limit: oneOf(...LIMITS), value: time },
};

const stamp = record({ seq: whole(1), t: time, task: optional(task), line });
const fact = byKind(EVENT_FIELDS);

/**
 * Checks events field by field, that `seq` counts from `first` without gaps and that time never goes back.
 *
 * @param value what came from outside
 * @param first the `seq` that the first of them must have
 */
export function checkEvents(value: unknown, first = 1): Checked<TraceEvent[]> {
  if (!Array.isArray(value)) {
    return {
      ok: false,
      problem: { field: 'events', message: `expected a list, got ${shown(value)}` },
    };
  }
  let before = 0;
  for (const [index, event] of (value as unknown[]).entries()) {
    const problem = stamp(event, '') ?? fact(event, '');
    if (problem) return { ok: false, problem: { index, ...problem } };
    const { seq, t } = event as TraceEvent;
    if (seq !== first + index) {
      const message = `expected ${first + index}, the number after the event before, got ${seq}`;
      return { ok: false, problem: { index, field: 'seq', message } };
    }
    if (t < before) {
      const message = `expected ${before} or later, the time of the event before, got ${t}`;
      return { ok: false, problem: { index, field: 't', message } };
    }
    before = t;
  }
  return { ok: true, value: value as TraceEvent[] };
}

/**
 * Checks a whole trace: its version, who wrote it, its clock and every event.
 */
export function checkTrace(value: unknown): Checked<Trace> {
  const problem = record({
    version: oneOf(TRACE_VERSION),
    producer: oneOf(...PRODUCERS),
    clock: oneOf(...CLOCKS),
  })(value, '');
  if (problem) return { ok: false, problem };
  const events = checkEvents((value as Trace).events);
  return events.ok ? { ok: true, value: value as Trace } : events;
}

/** The problem in one sentence, for a developer's console or a test. */
export function problemText({ index, field, message }: TraceProblem): string {
  const where = index === undefined ? 'The trace' : `Event ${index + 1} of the trace`;
  return `${where} is wrong${field === '' ? '' : ` at ${field}`}: ${message}.`;
}
