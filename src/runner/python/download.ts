import type { MessageLanguage } from '../protocol';
import { LoadError } from './loadError';
import { downloadSize } from './manifest';
import type { PackedFile, PythonManifest } from './manifest';

/** The files of the engine as they came. */
export interface PythonFiles {
  /** Text of the worker's script. */
  guest: string;
  /** WebAssembly in gzip. */
  program: ArrayBuffer;
  /** Zip in gzip. */
  library: ArrayBuffer;
}

/** Bytes on the wire so far and in all. */
export interface Progress {
  loaded: number;
  total: number;
}

/** What {@link downloadPython} needs. */
export interface DownloadOptions {
  /** Address of the folder of the emitted files, ending in a slash. */
  baseUrl: string;
  manifest: PythonManifest;
  language: MessageLanguage;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/**
 * Fetches the engine's files, all at once, telling how far it is. Names carry a hash of the content,
 * so whatever the browser has kept is right however old it is.
 *
 * @throws LoadError `offline`, `blocked`, `missing` or `cancelled`
 */
export async function downloadPython(options: DownloadOptions): Promise<PythonFiles> {
  const { manifest, onProgress } = options;
  const total = downloadSize(manifest);
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    onProgress({ loaded, total });
  };
  count(0);
  const [guest, program, library] = await Promise.all([
    fetchFile(manifest.guest, options, count),
    fetchFile(manifest.program, options, count),
    fetchFile(manifest.library, options, count),
  ]);
  return { guest: await unpackText(guest), program, library };
}

async function fetchFile(
  file: PackedFile,
  { baseUrl, signal, language }: DownloadOptions,
  count: (bytes: number) => void,
): Promise<ArrayBuffer> {
  try {
    const response = await fetch(baseUrl + file.name, { signal, cache: 'force-cache' });
    if (!response.ok) throw new LoadError('missing', language, response.status);
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        count(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    const bytes = await new Response(response.body?.pipeThrough(counter)).arrayBuffer();
    if (bytes.byteLength !== file.bytes) throw new LoadError('blocked', language, 'cut short');
    return bytes;
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (signal.aborted) throw new LoadError('cancelled', language, error);
    throw new LoadError(navigator.onLine ? 'blocked' : 'offline', language, error);
  }
}

function unpackText(packed: ArrayBuffer): Promise<string> {
  const plain = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).text();
}
