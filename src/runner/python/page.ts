import type { MessageLanguage } from '../protocol';
import type { EventListener, RunEnd, RunHandle, Runner, RunRequest } from '../run';
import { openFrame } from '../sandbox/frame';
import type { Frame, Guest } from '../sandbox/frame';
import { boot } from './boot';
import { downloadPython } from './download';
import type { Progress, PythonFiles } from './download';
import { asLoadError, LoadError } from './loadError';
import type { PythonManifest } from './manifest';
import { createPool } from './pool';

/** What {@link createPythonRunner} needs. */
export interface PythonRunnerOptions {
  /** Address of the folder of the emitted files, ending in a slash. */
  baseUrl: string;
  manifest: PythonManifest;
  /** Language of the sentences that a reader sees. */
  language: MessageLanguage;
  /** Hears how much has come, while the first run of the visit loads Python. */
  onProgress?: (progress: Progress) => void;
  /** Opens the frame that keeps the guests; the page's sandbox unless said otherwise. */
  createFrame?: () => Promise<Frame>;
}

/** Python for every block of a page. Nothing is fetched before `load` or the first `run`. */
export interface PythonRunner extends Runner {
  /** Fetches and starts Python. @throws LoadError that says what to do */
  load(): Promise<void>;
  /** Gives up a download that is under way; a later `load` or `run` begins anew. */
  cancelLoad(): void;
  /** Whether everything has been fetched. */
  isLoaded(): boolean;
}

/** Blocks of one page that may run at once; a third waits. */
const AT_ONCE = 2;

/** Makes the page's Python runner. One a page: it keeps a started guest warm for the next run. */
export function createPythonRunner({
  baseUrl,
  manifest,
  language,
  onProgress = () => undefined,
  createFrame = openFrame,
}: PythonRunnerOptions): PythonRunner {
  let files: Promise<PythonFiles> | undefined;
  let frame: Promise<Frame> | undefined;
  let download = new AbortController();
  let isLoaded = false;

  const fetchOnce = (): Promise<PythonFiles> => {
    download = new AbortController();
    const { signal } = download;
    files ??= downloadPython({ baseUrl, manifest, language, signal, onProgress }).then(
      (loaded) => {
        isLoaded = true;
        return loaded;
      },
      (error: unknown) => {
        // Tried again at the next ▶.
        files = undefined;
        throw error;
      },
    );
    return files;
  };

  const start = async (): Promise<Guest> => {
    try {
      const { guest, program, library } = await fetchOnce();
      frame ??= createFrame();
      return await boot((await frame).spawn(guest), {
        program: program.slice(0),
        library: library.slice(0),
      });
    } catch (error) {
      throw asLoadError(error, language);
    }
  };

  const pool = createPool({
    start,
    language,
    spares: 1,
    atMost: AT_ONCE,
    explain: (error) => {
      const { name, message } = asLoadError(error, language);
      return { name, message };
    },
  });

  return {
    run: (request: RunRequest, onEvents: EventListener): RunHandle => {
      const handle = pool.run(request, onEvents);
      return { ...handle, end: handle.end.then(stoppedWhenCancelled) };
    },
    load: () => pool.warm(),
    cancelLoad: () => download.abort(),
    isLoaded: () => isLoaded,
  };

  function stoppedWhenCancelled(end: RunEnd): RunEnd {
    const cancelled = new LoadError('cancelled', language).message;
    return end.errors[0]?.message === cancelled ? { ...end, status: 'stopped', errors: [] } : end;
  }
}
