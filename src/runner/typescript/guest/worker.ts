/** The guest as a classic worker of a page: the entry of the bundle. */
import type { GuestMessage, RunMessage } from '../../protocol';
import type { GuestHost } from './host';
import { append, defineProperty, getOwnPropertyDescriptor, NativePromise } from './natives';
import { serve } from './session';

/** Where a block's expression stands for a moment, before anything of the block runs. */
const BLOCK = '(block)';

const scope = globalThis as unknown as {
  postMessage(message: GuestMessage): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  importScripts(url: string): void;
  [BLOCK]?: unknown;
};
const post = scope.postMessage.bind(scope);
const listen = scope.addEventListener.bind(scope);
// Taken away from the realm before a block runs.
const load = scope.importScripts.bind(scope);
const channel = new MessageChannel();
const hop = channel.port2.postMessage.bind(channel.port2);
let arrived: () => void = () => undefined;
channel.port1.onmessage = () => arrived();

/** One turn of the worker's event loop. */
function turn(): Promise<void> {
  return new NativePromise((resolve) => {
    arrived = resolve;
    hop(null);
  });
}

/** Reports of this turn. Listeners of the block may still say that they have dealt with one. */
let reports: Array<() => void> = [];

const preventDefault = Event.prototype.preventDefault.call.bind(Event.prototype.preventDefault) as (
  event: Event,
) => void;

/** Reads an attribute of an event as the browser has it, whatever a block has made of the prototype. */
function reader(prototype: object, name: string): (event: Event) => unknown {
  const { get } = getOwnPropertyDescriptor(prototype, name) ?? {};
  if (!get) throw new Error(`No attribute ${name}`);
  return get.call.bind(get) as (event: Event) => unknown;
}

const reasonOf = reader(PromiseRejectionEvent.prototype, 'reason');
const errorOf = reader(ErrorEvent.prototype, 'error');

/** Keeps a report back until every listener has seen its event, and keeps it out of the page's console. */
function hold(event: Event, report: () => void): void {
  let isHandled = false;
  preventDefault(event);
  const handled = (): void => {
    isHandled = true;
  };
  defineProperty(event, 'preventDefault', {
    __proto__: null,
    value: handled,
  } as PropertyDescriptor);
  append(reports, () => {
    if (!isHandled) report();
  });
}

/**
 * Evaluates without `eval`: the frame inherits the page's policy, and a host that sends headers can then
 * do without `'unsafe-eval'` (Content Security Policy 3, section 4.2.3).
 */
function evaluate(code: string): unknown {
  const script = new Blob([`self['${BLOCK}']=`, code], { type: 'text/javascript' });
  const url = URL.createObjectURL(script);
  try {
    load(url);
    return scope[BLOCK];
  } finally {
    Reflect.deleteProperty(scope, BLOCK);
    URL.revokeObjectURL(url);
  }
}

const host: GuestHost = {
  evaluate,
  post,
  onRun(listener) {
    listen('message', (event) => {
      listener((event as MessageEvent<RunMessage>).data);
    });
  },
  async drained() {
    // HTML reports rejections in a task of its own, which comes before the second turn.
    await turn();
    await turn();
    const held = reports;
    reports = [];
    for (let index = 0; index < held.length; index++) held[index]?.();
  },
  onRejection(listener) {
    listen('unhandledrejection', (event) => {
      if (event.isTrusted) hold(event, () => listener(reasonOf(event)));
    });
  },
  onError(listener) {
    listen('error', (event) => {
      if (event.isTrusted) hold(event, () => listener(errorOf(event)));
    });
  },
};

serve(host);
