/** The guest as a worker thread of Node, made to look like the worker of a page: the entry of its bundle. */
import { parentPort } from 'node:worker_threads';
import type { GuestHost } from '../typescript/guest/host';
import { NativePromise } from '../typescript/guest/natives';
import { serve } from '../typescript/guest/session';
import { becomeWorker } from './worker-globals';

const port = parentPort;
if (!port) throw new Error('The guest runs in a worker thread.');
const immediate = setImmediate;
const on = process.on.bind(process);
const announce = becomeWorker(globalThis);

const host: GuestHost = {
  post: (message) => port.postMessage(message),
  onRun: (listener) => port.on('message', listener),
  // Node reports rejections right after the microtasks, so one turn is enough.
  drained: () => new NativePromise((resolve) => immediate(() => resolve())),
  onRejection: (listener) => {
    on('unhandledRejection', (reason, promise) => {
      if (announce('unhandledrejection', { reason, promise })) listener(reason);
    });
  },
  evaluate: (code) => (0, eval)(code) as unknown,
  onError: (listener) => {
    on('uncaughtException', (error: unknown) => {
      if (announce('error', { error })) listener(error);
    });
  },
};

serve(host);
