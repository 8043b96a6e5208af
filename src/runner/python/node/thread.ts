/**
 * Makes a Node thread look like a browser's worker to the guest: the very script of the page runs in
 * it, and finds no `process` and no `require`.
 */
import { runInThisContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const silent = { log() {}, warn() {}, error() {} };
const scope = {
  // Emscripten and Pyodide ask `self instanceof WorkerGlobalScope`.
  WorkerGlobalScope: Object,
  self: globalThis,
  location: new URL('https://python.invalid/'),
  postMessage: (message: unknown) => parentPort?.postMessage(message),
  ...{ process: undefined, require: undefined, console: silent },
};
for (const [name, value] of Object.entries(scope)) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

runInThisContext((workerData as { script: string }).script, { filename: 'guest.js' });

const listen: unknown = Reflect.get(globalThis, 'onmessage');
parentPort?.on('message', (data: unknown) => (listen as (event: object) => void)({ data }));
