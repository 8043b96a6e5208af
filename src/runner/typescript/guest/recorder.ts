import type { LimitName, TraceEvent, TraceFact } from '../../../trace/events';
import type { Limits } from '../../run';
import { append, wallNow } from './natives';

/** Thrown into a block whose run is over. Nothing catches it for long: every probe throws it again. */
export class RunOver extends Error {
  override readonly name = 'RunOver';
}

/** Events wait at most this long on the wall clock before they are sent, in milliseconds. */
const SEND_EVERY_MS = 30;
const BATCH = 500;

/**
 * So many lines of output are sent as soon as they are printed: what follows may be one call that takes
 * all the time or memory there is, after which the guest says nothing any more.
 */
const SENT_AT_ONCE = 100;

/** Rough size of an event without its texts, in bytes. */
const EVENT_BYTES = 60;

/** What the recorder needs from the run around it. */
export interface RecorderOptions {
  limits: Limits;
  /** Without it only `output` and `limit` events are kept. */
  trace: boolean;
  /** Milliseconds since the run began. */
  now: () => number;
  send: (events: TraceEvent[]) => void;
  /** Called once, when a limit is reached; everything recorded has been sent. */
  onLimit: (name: LimitName, value: number) => void;
}

/** Numbers events, keeps to the limits, and sends them in batches. */
export class Recorder {
  private batch: TraceEvent[] = [];
  private seq = 0;
  private bytes = 0;
  private outputChars = 0;
  private lines = 0;
  private sentAt = wallNow();
  /** Whether the run has ended; nothing is recorded after that. */
  isOver = false;

  constructor(private readonly options: RecorderOptions) {}

  /** @throws RunOver when a limit is reached, or was. */
  emit(fact: TraceFact): void {
    if (this.isOver) throw new RunOver();
    const { limits, trace } = this.options;
    if (fact.kind === 'output') {
      this.outputChars += fact.text.length + 1;
      if (this.outputChars > limits.outputChars) this.reach('output');
    } else if (!trace) {
      return;
    }
    if (this.seq >= limits.events) this.reach('events');
    this.bytes += sizeOf(fact);
    if (this.bytes > limits.traceBytes) this.reach('trace-bytes');
    this.record(fact);
    const isUrgent = fact.kind === 'output' && ++this.lines <= SENT_AT_ONCE;
    if (isUrgent || this.batch.length >= BATCH) this.flush();
    else this.flushSoon();
  }

  /** Ends the run because a limit is reached. @throws RunOver always. */
  reach(name: LimitName): never {
    if (!this.isOver) {
      const value = this.options.limits[LIMIT_FIELDS[name]];
      this.record({ kind: 'limit', limit: name, value });
      this.close();
      this.options.onLimit(name, value);
    }
    throw new RunOver();
  }

  /** Sends what has been waiting for long enough to be seen as waiting. */
  flushSoon(): void {
    if (wallNow() - this.sentAt > SEND_EVERY_MS) this.flush();
  }

  /** Sends what is waiting. */
  flush(): void {
    this.sentAt = wallNow();
    if (this.batch.length === 0) return;
    const events = this.batch;
    this.batch = [];
    this.options.send(events);
  }

  /** Sends what is waiting and records nothing from here on. */
  close(): void {
    this.flush();
    this.isOver = true;
  }

  private record(fact: TraceFact): void {
    append(this.batch, { seq: ++this.seq, t: this.options.now(), ...fact });
  }
}

const LIMIT_FIELDS: Record<LimitName, keyof Limits> = {
  events: 'events',
  steps: 'steps',
  'virtual-time': 'virtualMs',
  'wall-time': 'wallMs',
  output: 'outputChars',
  'trace-bytes': 'traceBytes',
};

function sizeOf(fact: TraceFact): number {
  switch (fact.kind) {
    case 'output':
      return EVENT_BYTES + fact.text.length * 2;
    case 'suspended': {
      let size = EVENT_BYTES * 2;
      const chain = fact.chain ?? [];
      for (let index = 0; index < chain.length; index++) {
        const locals = chain[index]?.locals ?? [];
        size += EVENT_BYTES;
        for (let at = 0; at < locals.length; at++) {
          size += 24 + (locals[at]?.value.length ?? 0) * 2;
        }
      }
      return size;
    }
    default:
      return EVENT_BYTES;
  }
}
