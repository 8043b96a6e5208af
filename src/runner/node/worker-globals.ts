/** What Node's global scope has and a browser's worker has not. */
const NODE_ONLY = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  'exports',
  '__filename',
  '__dirname',
  'setImmediate',
  'clearImmediate',
];

/** Takes away from a worker thread's global scope what a worker in a page does not have. */
export function becomeWorker(realm: typeof globalThis): void {
  for (const name of NODE_ONLY) Reflect.deleteProperty(realm, name);
  Object.defineProperty(realm, 'self', { value: realm, configurable: true, writable: true });
}
