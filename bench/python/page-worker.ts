import './pages';

/** Talks to a module worker at `/worker.js` that loads a Python of its own. */
const worker = new Worker('/worker.js', { type: 'module' });

const run = (source: string): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ error?: string }>) =>
      data.error === undefined ? resolve() : reject(new Error(data.error));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(source);
  });

window.engine = { start: run, run };
