import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { TraceEvent } from '../../trace/events';
import { DEFAULT_LIMITS, mayImportAsyncio } from '../protocol';
import type { GuestMessage, MessageLanguage, RunMessage } from '../protocol';
import type { RunEnd, RunRecord, RunRequest } from '../run';
import { message as messageText } from '../typescript/messages';
import { buildAsyncio, buildGuest } from './guest-bundle';
import { outputOf } from './output';

/** How much longer than its own limit a guest may take before it is ended from outside, in ms. */
const GRACE_MS = 1000;

/**
 * Most memory that a block may use, in megabytes. When one table outgrows it at once, V8 ends the process
 * and not only the thread, so it is more than tables take before the time is over.
 */
const MEMORY_MB = 1024;

const MOST_AT_ONCE = availableParallelism();

let bundle: Promise<{ code: string }> | undefined;
let asyncio: Promise<string> | undefined;
const spares: Array<Promise<Worker>> = [];
const waiting: Array<() => void> = [];
let running = 0;

/**
 * Runs one TypeScript block in a worker thread of its own. Only as many run at once as there are
 * processors; the thread for the next one starts meanwhile.
 *
 * @param language Language of the sentences that a run may print.
 * @returns The whole run. Rejects only when the guest itself cannot be built.
 */
export async function runTypeScript(
  request: RunRequest,
  language: MessageLanguage = 'en',
): Promise<RunRecord> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    const message: RunMessage = { kind: 'run', request, language };
    if (mayImportAsyncio(request.source)) message.asyncio = await (asyncio ??= buildAsyncio());
    const worker = await (spares.shift() ?? startWorker());
    if (waiting.length > 0) spares.push(startWorker());
    return await drive(worker, message, language);
  } finally {
    running--;
    waiting.shift()?.();
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

async function drive(
  worker: Worker,
  message: RunMessage,
  language: MessageLanguage,
): Promise<RunRecord> {
  const trace: TraceEvent[] = [];
  const wallMs = message.request.limits?.wallMs ?? DEFAULT_LIMITS.wallMs;
  let deadline: NodeJS.Timeout | undefined;
  worker.ref();
  const end = await new Promise<RunEnd>((resolve) => {
    const fail = (text: string): void => {
      const error = { name: 'Error', message: text, phase: 'uncaught' } as const;
      resolve({ status: 'error', errors: [error], t: trace.at(-1)?.t ?? 0 });
    };
    deadline = setTimeout(() => {
      const { seq = 0, t = 0 } = trace.at(-1) ?? {};
      trace.push({ seq: seq + 1, t, kind: 'limit', limit: 'wall-time', value: wallMs });
      resolve({ status: 'limit', errors: [], limit: { name: 'wall-time', value: wallMs }, t });
    }, wallMs + GRACE_MS);
    worker.on('message', (told: GuestMessage) => {
      if (told.kind === 'events') trace.push(...told.events);
      else if (told.kind === 'end') resolve(told.end);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fail(isFull ? messageText('no-memory', { value: MEMORY_MB }, language) : error.message);
    });
    worker.on('exit', () => fail('The worker ended by itself.'));
    worker.postMessage(message);
  });
  clearTimeout(deadline);
  void worker.terminate();
  return { ...end, output: outputOf(trace), trace };
}
