/** The guest as a classic worker of a page: the entry of the bundle. */
import type { GuestMessage, RunMessage } from '../../protocol';
import type { GuestHost } from './host';
import { serve } from './session';

const scope = globalThis as unknown as {
  postMessage(message: GuestMessage): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
};
const post = scope.postMessage.bind(scope);
const channel = new MessageChannel();
const hop = channel.port2.postMessage.bind(channel.port2);
let arrived: () => void = () => undefined;
channel.port1.onmessage = () => arrived();

/** One turn of the worker's event loop. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    arrived = resolve;
    hop(null);
  });
}

const host: GuestHost = {
  post,
  onRun(listener) {
    scope.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<RunMessage>;
      if (data?.kind === 'run') listener(data);
    });
  },
  async drained() {
    // HTML reports rejections in a task of its own, which comes before the second turn.
    await turn();
    await turn();
  },
  onRejection(listener) {
    scope.addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      listener((event as PromiseRejectionEvent).reason);
    });
  },
};

serve(host);
