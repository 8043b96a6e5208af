import { IndexLoader, LoadError } from './indexLoader';
import type { FromWorker, ToWorker } from './messages';
import { present } from './present';

/*
 * Loads the index and answers queries off the page's main thread. A query is dropped as soon as a
 * newer one has come.
 */
let loader: IndexLoader | undefined;
let newest = 0;

const reply = (message: FromWorker): void => {
  postMessage(message);
};

async function answer(id: number, text: string, limit: number): Promise<void> {
  if (!loader) return;
  try {
    const finding = await loader.find(text, limit, () => id !== newest);
    if (finding) reply({ type: 'found', id, found: present(await loader.open(), text, finding) });
  } catch (error) {
    reply({ type: 'trouble', id, trouble: error instanceof LoadError ? error.trouble : 'broken' });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    loader = new IndexLoader(data.files);
    // A first query says what went wrong, if anything did.
    loader.open().catch(() => undefined);
  } else {
    newest = data.id;
    void answer(data.id, data.text, data.limit);
  }
});
