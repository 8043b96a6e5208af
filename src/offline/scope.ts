import type { PageMessage } from './messages';

/** An event that the browser waits for (Service Workers, section 4.4). */
export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page (section 4.6). */
export interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A message of a page, which may send a port to be answered on. */
export interface PageEvent extends WaitingEvent {
  readonly data: PageMessage;
  readonly ports: readonly MessagePort[];
}

/**
 * What a service worker sees as its global object, as far as we use it. TypeScript's own declarations
 * for workers and for pages exclude each other.
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageEvent) => void): void;
}
