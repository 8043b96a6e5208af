/**
 * `MessageChannel` within one block: messages are copied as the real one copies them and arrive as tasks
 * of the run's own event loop, so their order among timers is the same in every host.
 */
import { asNative, replace } from './disguise';
import type { Timers } from './timers';

type MessageListener = ((event: MessageEvent) => unknown) | null;

/** Puts channels of ours in the place of the realm's. */
export function installChannels(realm: typeof globalThis, timers: Timers): void {
  const { MessageEvent, structuredClone, EventTarget } = realm;

  class MessagePort extends EventTarget {
    #other: MessagePort | undefined;
    #waiting: unknown[] | undefined = [];
    #listener: MessageListener = null;

    static join(one: MessagePort, two: MessagePort): void {
      one.#other = two;
      two.#other = one;
    }

    get onmessage(): MessageListener {
      return this.#listener;
    }

    set onmessage(listener: MessageListener) {
      if (!this.#listener && listener) {
        this.addEventListener('message', (event) => this.#listener?.(event as MessageEvent));
      }
      this.#listener = listener;
      this.start();
    }

    postMessage(message: unknown, transfer?: Transferable[]): void {
      const data: unknown = structuredClone(message, Array.isArray(transfer) ? { transfer } : {});
      const other = this.#other;
      if (other) other.#receive(data);
    }

    start(): void {
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      for (const data of waiting) this.#receive(data);
    }

    close(): void {
      if (this.#other) this.#other.#other = undefined;
      this.#other = undefined;
    }

    #receive(data: unknown): void {
      if (this.#waiting) this.#waiting.push(data);
      else timers.post(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
  }

  class MessageChannel {
    readonly port1 = new MessagePort();
    readonly port2 = new MessagePort();

    constructor() {
      MessagePort.join(this.port1, this.port2);
    }
  }

  replace(realm, 'MessagePort', asNative('MessagePort', MessagePort));
  replace(realm, 'MessageChannel', asNative('MessageChannel', MessageChannel));
}
