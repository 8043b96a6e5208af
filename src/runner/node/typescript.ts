import { Worker } from 'node:worker_threads';
import type { TraceEvent } from '../../trace/events';
import { DEFAULT_LIMITS } from '../protocol';
import type { GuestMessage, MessageLanguage, RunMessage } from '../protocol';
import type { OutputLine, RunEnd, RunRecord, RunRequest } from '../run';
import { buildGuest } from './guest-bundle';

/** How much longer than its own limit a guest may take before it is ended from outside, in milliseconds. */
const GRACE_MS = 1000;

/** Most memory that a block may use, in megabytes. */
const MEMORY_MB = 256;

let bundle: Promise<{ code: string }> | undefined;

/**
 * Runs TypeScript blocks in worker threads, one fresh thread for each. A thread for the next block is
 * started while the present one runs.
 */
export class TypeScriptRunner {
  private spare: Promise<Worker> | undefined;

  constructor(private readonly language: MessageLanguage = 'en') {}

  /** Runs one block to its end. Never rejects because of what the block does. */
  async run(request: RunRequest): Promise<RunRecord> {
    const worker = await (this.spare ?? startWorker());
    this.spare = startWorker();
    const record = await drive(worker, request, this.language);
    void worker.terminate();
    return record;
  }

  /** Lets go of the thread that is kept ready. */
  async close(): Promise<void> {
    const worker = await this.spare;
    this.spare = undefined;
    await worker?.terminate();
  }
}

async function startWorker(): Promise<Worker> {
  bundle ??= buildGuest('node');
  const { code } = await bundle;
  const worker = new Worker(code, {
    eval: true,
    execArgv: ['--no-warnings'],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  worker.unref();
  return worker;
}

function drive(
  worker: Worker,
  request: RunRequest,
  language: MessageLanguage,
): Promise<RunRecord> {
  const trace: TraceEvent[] = [];
  const wallMs = request.limits?.wallMs ?? DEFAULT_LIMITS.wallMs;
  return new Promise((resolve) => {
    worker.ref();
    const finish = (end: RunEnd): void => {
      clearTimeout(deadline);
      worker.unref();
      resolve({ ...end, output: outputOf(trace), trace });
    };
    const fail = (message: string): void => {
      const error = { name: 'Error', message, phase: 'uncaught' } as const;
      finish({ status: 'error', errors: [error], t: trace.at(-1)?.t ?? 0 });
    };
    const deadline = setTimeout(() => {
      const { seq = 0, t = 0 } = trace.at(-1) ?? {};
      trace.push({ seq: seq + 1, t, kind: 'limit', limit: 'wall-time', value: wallMs });
      finish({ status: 'limit', errors: [], limit: { name: 'wall-time', value: wallMs }, t });
    }, wallMs + GRACE_MS);
    worker.on('message', (message: GuestMessage) => {
      if (message.kind === 'events') trace.push(...message.events);
      else if (message.kind === 'end') finish(message.end);
    });
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', () => fail('The worker ended by itself.'));
    worker.postMessage({ kind: 'run', request, language } satisfies RunMessage);
  });
}

function outputOf(trace: readonly TraceEvent[]): OutputLine[] {
  return trace.flatMap((event) =>
    event.kind === 'output' ? [{ t: event.t, stream: event.stream, text: event.text }] : [],
  );
}
