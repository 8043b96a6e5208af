/** What a worker usually has and a block must not: ways out of it. Each says so by its name. */
import { message } from '../messages';
import type { MessageCode, MessageLanguage } from '../messages';
import { asNative, replace } from './disguise';

const CONSTRUCTORS: Readonly<Record<string, MessageCode>> = {
  XMLHttpRequest: 'forbidden',
  WebSocket: 'forbidden',
  WebSocketStream: 'forbidden',
  WebTransport: 'forbidden',
  EventSource: 'forbidden',
  BroadcastChannel: 'forbidden',
  Notification: 'forbidden',
  Worker: 'forbidden-worker',
  SharedWorker: 'forbidden-worker',
};

/** Objects that nothing can be asked of. */
const OBJECTS = ['indexedDB', 'caches'];

/** Parts of `navigator` that reach outside. Some workers lack some of them: they are refused all the same. */
const NAVIGATOR = ['sendBeacon', 'locks', 'serviceWorker', 'storage', 'connection', 'gpu', 'usb'];

/** What a worker can do to the page around it, and what only some hosts have. */
const ABSENT = ['postMessage', 'close', 'scheduler'];

/** Takes the ways out away. */
export function forbid(realm: typeof globalThis, language: MessageLanguage): void {
  const refusal = (name: string, code: MessageCode = 'forbidden'): DOMException =>
    new DOMException(message(code, { name }, language), 'NotAllowedError');

  const fetch = (): Promise<never> => Promise.reject(refusal('fetch'));
  replace(realm, 'fetch', asNative('fetch', fetch, 1));
  const importScripts = (): never => {
    throw refusal('importScripts');
  };
  replace(realm, 'importScripts', asNative('importScripts', importScripts));
  for (const [name, code] of Object.entries(CONSTRUCTORS)) {
    const refuse = function (): never {
      throw refusal(name, code);
    };
    replace(realm, name, asNative(name, refuse));
  }
  for (const name of OBJECTS) {
    const refuse = (): never => {
      throw refusal(name);
    };
    replace(realm, name, new Proxy({}, { get: refuse, set: refuse, has: refuse }));
  }
  const { navigator } = realm as { navigator?: object };
  for (const name of NAVIGATOR) {
    if (!navigator) break;
    Object.defineProperty(navigator, name, {
      get: () => {
        throw refusal(`navigator.${name}`);
      },
      configurable: true,
    });
  }
  for (const name of ABSENT) remove(realm, name);
}

/** Deletes a property from an object and from everything it inherits from. */
function remove(object: object, name: string): void {
  for (let owner: object | null = object; owner;) {
    Reflect.deleteProperty(owner, name);
    owner = Object.getPrototypeOf(owner) as object | null;
  }
}

const PAGE_ONLY =
  /^(?:Can't find variable: )?(document|window|requestAnimationFrame|localStorage|sessionStorage|alert|prompt|process|require|Buffer)\b/;

/** A sentence for a name that only pages (or Node) have; undefined for any other error. */
export function absenceHint(
  name: string,
  text: string,
  language: MessageLanguage,
): string | undefined {
  const missing = name === 'ReferenceError' ? PAGE_ONLY.exec(text)?.[1] : undefined;
  return missing && message('no-page', { name: missing }, language);
}
