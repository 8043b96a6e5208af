import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { TraceEvent } from '../../trace/events';
import { outputOf } from '../node/output';
import type { MessageLanguage } from '../protocol';
import type { RunRecord, RunRequest } from '../run';
import type { Guest } from '../sandbox/frame';
import { boot } from './boot';
import { buildPython } from './build/build';
import { createPool } from './pool';
import type { Pool } from './pool';

/** Threads that run at once: more than this only takes memory. */
const AT_ONCE = Math.min(4, availableParallelism());

interface Engine {
  script: string;
  thread: string;
  program: WebAssembly.Module;
  library: Buffer;
}

let engine: Promise<Engine> | undefined;
const pools = new Map<MessageLanguage, Pool>();

/**
 * Runs one Python block in a thread, on the very WebAssembly and Python files of the page. Threads
 * serve many runs each; none keeps the process alive.
 *
 * @param language language of the sentences that a run may print
 * @returns the whole run, however it ended; rejects only when the engine itself cannot be built
 */
export async function runPythonInNode(
  request: RunRequest,
  language: MessageLanguage = 'en',
): Promise<RunRecord> {
  engine ??= loadEngine();
  await engine;
  const trace: TraceEvent[] = [];
  const { end } = poolFor(language).run(request, (events) => trace.push(...events));
  return { ...(await end), output: outputOf(trace), trace };
}

function poolFor(language: MessageLanguage): Pool {
  const known = pools.get(language);
  if (known) return known;
  const explain = (error: unknown) => ({ name: 'LoadError', message: String(error) });
  const made = createPool({ start, language, spares: 0, atMost: AT_ONCE, explain });
  pools.set(language, made);
  return made;
}

async function loadEngine(): Promise<Engine> {
  const { dir, manifest, thread } = await buildPython();
  const read = (part: keyof typeof manifest): Buffer =>
    gunzipSync(readFileSync(join(dir, manifest[part].name)));
  return {
    script: read('guest').toString(),
    thread,
    program: await WebAssembly.compile(new Uint8Array(read('program'))),
    library: read('library'),
  };
}

async function start(): Promise<Guest> {
  engine ??= loadEngine();
  const { script, thread, program, library } = await engine;
  const worker = new Worker(thread, { eval: true, workerData: { script }, env: {} });
  const copy = new Uint8Array(library).buffer;
  return boot(asGuest(worker), { program, library: copy });
}

/** A thread as a guest. It keeps the process alive only while it owes an answer. */
function asGuest(worker: Worker): Guest {
  let listener: (message: unknown) => void = () => undefined;
  let isEnded = false;
  const crash = (message: string): void => {
    if (!isEnded) listener({ kind: 'crash', message });
  };
  worker.on('message', (message: { kind: string }) => {
    if (message.kind === 'ready') worker.unref();
    listener(message);
  });
  worker.on('error', (error) => crash(String(error)));
  worker.on('exit', () => crash('the thread ended by itself'));
  return {
    post: (message, transfer = []) => {
      worker.ref();
      worker.postMessage(message, transfer as ArrayBuffer[]);
    },
    listen: (heard) => {
      listener = heard;
    },
    terminate: () => {
      isEnded = true;
      void worker.terminate();
    },
  };
}
