/**
 * The wall between a reader's code and the page: an iframe of an opaque origin
 * (`sandbox="allow-scripts"`, never `allow-same-origin`) whose policy allows no connection, in which
 * every run has a worker of its own. Nothing in there can reach the page, its storage or the network,
 * and `terminate()` ends even an endless loop without the page noticing.
 */

/** A worker in the frame, spoken to by messages. */
export interface Guest {
  /** Sends a message to the worker's `onmessage`. */
  post(message: unknown, transfer?: Transferable[]): void;
  /** Hears what the worker posts, and `{kind: 'crash', message}` when it dies by itself. */
  listen(listener: (message: unknown) => void): void;
  /** Ends the worker at once, whatever it does. */
  terminate(): void;
}

/** What the frame posts in a worker's place when the worker could not start or died. */
export interface CrashMessage {
  kind: 'crash';
  message: string;
}

/** An opaque frame that is ready to start workers. */
export interface Frame {
  /** Starts a classic worker from source text. */
  spawn(source: string): Guest;
  /** Takes the frame and all its workers away. */
  close(): void;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
  'worker-src blob:',
  "connect-src 'none'",
].join('; ');

/**
 * Runs in the frame. One message with a port starts one worker; the port then carries that worker's
 * messages both ways. It stands here as text because nothing of the page may be shared with it; a host
 * that sends a policy allows it by its hash.
 */
export const KEEPER = `
onmessage = ({ data, ports: [port] }) => {
  const url = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const crash = (message) => port.postMessage({ kind: 'crash', message });
  worker.onmessage = (event) => port.postMessage(event.data);
  worker.onmessageerror = () => crash('unreadable message');
  worker.onerror = (event) => crash(event.message || 'the worker could not start');
  port.onmessage = ({ data: { end, message, transfer } }) => {
    if (!end) return worker.postMessage(message, transfer);
    worker.terminate();
    URL.revokeObjectURL(url);
    port.close();
  };
};`;

/**
 * Opens a frame in the page, out of sight of every reader.
 *
 * @throws when the frame does not load, as in a browser that forbids frames
 */
export function openFrame(): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = 'sandbox';
  frame.hidden = true;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${KEEPER}</script>`;
  return new Promise((resolve, reject) => {
    frame.onerror = () => reject(new Error('the sandbox frame did not load'));
    frame.onload = () => {
      const inside = frame.contentWindow;
      if (!inside) reject(new Error('the sandbox frame has no window'));
      else resolve({ spawn: (source) => spawn(inside, source), close: () => frame.remove() });
    };
    document.body.append(frame);
  });
}

function spawn(inside: Window, source: string): Guest {
  const { port1, port2 } = new MessageChannel();
  // An opaque origin has no name to address it by; the frame runs nothing but the keeper above.
  inside.postMessage(source, '*', [port2]);
  return {
    post: (message, transfer = []) => port1.postMessage({ message, transfer }, transfer),
    listen: (listener) => {
      port1.onmessage = ({ data }) => listener(data);
    },
    terminate: () => {
      port1.postMessage({ end: true });
      port1.onmessage = null;
    },
  };
}
