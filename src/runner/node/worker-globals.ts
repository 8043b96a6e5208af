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

/** What Node loads when it is first asked for, by code of its own that needs what is Node's alone. */
const LAZY = ['FormData', 'Headers', 'Request', 'Response'];

/** Lends Node what is its own for the moment in which it loads something. */
function keepLazy(realm: typeof globalThis, name: string, own: PropertyDescriptorMap): void {
  const descriptor = Object.getOwnPropertyDescriptor(realm, name);
  if (!descriptor?.get) return;
  const load = descriptor.get.bind(realm) as () => unknown;
  const define = (value: unknown): void => {
    Object.defineProperty(realm, name, { value, configurable: true, writable: true });
  };
  Object.defineProperty(realm, name, {
    configurable: true,
    get: () => {
      Object.defineProperties(realm, own);
      const value = load();
      for (const key of Object.keys(own)) Reflect.deleteProperty(realm, key);
      define(value);
      return value;
    },
    set: define,
  });
}

/**
 * Makes a worker thread's global scope look like that of a worker in a page.
 *
 * @returns Dispatches an event to the block's listeners; false when one of them prevented its default.
 */
export function becomeWorker(
  realm: typeof globalThis,
): (type: string, details: Readonly<Record<string, unknown>>) => boolean {
  const own: PropertyDescriptorMap = {};
  for (const name of NODE_ONLY) {
    const descriptor = Object.getOwnPropertyDescriptor(realm, name);
    if (descriptor) own[name] = descriptor;
    Reflect.deleteProperty(realm, name);
  }
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
  for (const name of LAZY) keepLazy(realm, name, own);
  return (type, details) =>
    target.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), details));
}
