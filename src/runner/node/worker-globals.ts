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

/**
 * Makes a worker thread's global scope look like that of a worker in a page.
 *
 * @returns Dispatches an event to the block's listeners; false when one of them prevented its default.
 */
export function becomeWorker(
  realm: typeof globalThis,
): (type: string, details: Readonly<Record<string, unknown>>) => boolean {
  for (const name of NODE_ONLY) Reflect.deleteProperty(realm, name);
  const target = new EventTarget();
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(realm, name, { value, configurable: true, writable: true });
  };
  define('self', realm);
  define('addEventListener', target.addEventListener.bind(target));
  define('removeEventListener', target.removeEventListener.bind(target));
  define('dispatchEvent', target.dispatchEvent.bind(target));
  define('reportError', (error: unknown) =>
    queueMicrotask(() => {
      throw error;
    }),
  );
  return (type, details) =>
    target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), details));
}
