import addresses from '@generated/search-index/default/addresses';
import type { FoundPages, FromWorker, ToWorker, Trouble } from './messages';

export type Answer = FoundPages | { readonly trouble: Trouble };

type Listener = (answer: Answer) => void;

/** The page's end of the search worker. One worker serves every box on the page. */
class SearchClient {
  private readonly worker = new Worker(new URL('./worker.ts', import.meta.url));
  private readonly listeners = new Map<number, Listener>();
  private last = 0;

  constructor() {
    this.worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const listener = this.listeners.get(data.id);
      // An answer settles its query and all that were asked before it.
      for (const id of this.listeners.keys()) if (id <= data.id) this.listeners.delete(id);
      listener?.(data.type === 'found' ? data.found : { trouble: data.trouble });
    });
    // A worker that failed once answers nothing any more: whoever asks next gets another.
    this.worker.addEventListener('error', () => {
      this.worker.terminate();
      client = undefined;
      const waiting = [...this.listeners.values()];
      this.listeners.clear();
      waiting.forEach((listener) => listener({ trouble: 'missing' }));
    });
    this.send({ type: 'open', files: addresses });
  }

  /** Asks; `listener` hears one answer, or none when a newer query overtakes this one. */
  ask(text: string, limit: number, listener: Listener): void {
    const id = ++this.last;
    this.listeners.set(id, listener);
    this.send({ type: 'query', id, text, limit });
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message);
  }
}

let client: SearchClient | undefined;

/** Starts the worker and the loading of the index, once. */
export function searchClient(): SearchClient {
  client ??= new SearchClient();
  return client;
}
