/** The page's end of the worker that knows types. One worker serves all editors of the page. */
import { types } from '@engines/types';
import type { MessageLanguage } from '../../../runner/protocol';
import type {
  FromTypeWorker,
  QuestionName,
  ToTypeWorker,
  TypeQuestions,
} from '../../../runner/typescript/types/messages';

/** Asks the worker one thing. Rejects when the worker has died. */
export type Ask = <Name extends QuestionName>(
  kind: Name,
  question: TypeQuestions[Name]['asked'],
) => Promise<TypeQuestions[Name]['answer']>;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * Fetches the worker and starts it.
 *
 * @param onProgress hears how much has come, from 0 to 1
 * @throws when it cannot be fetched or does not start
 */
export async function startTypes(
  language: MessageLanguage,
  onProgress: (part: number) => void,
): Promise<Ask> {
  const script = await fetchScript(onProgress);
  const url = URL.createObjectURL(script);
  const worker = new Worker(url);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead: Error | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<FromTypeWorker>) => {
    waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', ({ message }) => {
    dead = new Error(message || 'the type worker did not start');
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  });
  const send = (message: ToTypeWorker): void => worker.postMessage(message);
  const ask: Ask = (kind, question) =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      const id = ++last;
      // The worker answers a question with what its kind promises.
      waiting.set(id, { resolve: (answer) => resolve(answer as never), reject });
      send({ kind, id, ...question } as ToTypeWorker);
    });
  send({ kind: 'open', language });
  await ask('problems', { source: '' });
  URL.revokeObjectURL(url);
  return ask;
}

/** The name carries a hash of the content, so whatever the browser has kept is right however old it is. */
async function fetchScript(onProgress: (part: number) => void): Promise<Blob> {
  const response = await fetch(types.address, { cache: 'force-cache' });
  if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
  let loaded = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      loaded += chunk.byteLength;
      onProgress(loaded / types.bytes);
      controller.enqueue(chunk);
    },
  });
  const plain = response.body.pipeThrough(counter).pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(plain).arrayBuffer();
  return new Blob([text], { type: 'text/javascript' });
}
