/**
 * The worker that runs Python, in the page and in Node alike. The built guest is Pyodide's loader,
 * its WebAssembly glue and this script, in one classic worker.
 *
 * - `{kind: 'boot', program, library}` starts CPython and is answered by `{kind: 'ready'}`.
 * - `{kind: 'run', request, language}` runs a block: any number of `{kind: 'events', events}`, then
 *   `{kind: 'end', end}`, then `{kind: 'ready'}` once everything is as before the run, or
 *   `{kind: 'spent'}` when this worker should make room for a new one.
 */
import type { MessageLanguage } from '../../protocol';
import type { RunEnd, RunRequest } from '../../run';
import { crashed } from './crashed';
import { installHost } from './host';
import { lockDown } from './lockdown';
import { installMachine } from './machine';
import { rememberState } from './memory';
import { startPyodide } from './start';

/** A worker that has grown beyond this many bytes gives its memory back by ending. */
const WORN_BYTES = 160 * 1024 * 1024;

const SOURCE_FILE = '/home/pyodide/main.py';

interface BootOrder {
  kind: 'boot';
  program: ArrayBuffer | WebAssembly.Module;
  library: ArrayBuffer;
}

interface RunOrder {
  kind: 'run';
  request: RunRequest;
  language: MessageLanguage;
}

/** The entry points of `side/_live/program.py`. */
interface Program {
  prepare: () => void;
  clock_address: () => number;
  run: (source: string, options: string) => void;
}

const machine = installMachine();
const post = globalThis.postMessage.bind(globalThis) as (message: unknown) => void;
let run: (order: RunOrder) => void;

globalThis.onmessage = ({ data }: MessageEvent<BootOrder | RunOrder>): void => {
  if (data.kind === 'run') {
    run(data);
    return;
  }
  boot(data).then(
    () => post({ kind: 'ready' }),
    (error: unknown) => post({ kind: 'crash', message: String(error) }),
  );
};

async function boot({ program, library }: BootOrder): Promise<void> {
  const python = await startPyodide(program, library);
  let ended = false;
  const end = (how: RunEnd): void => {
    if (!ended) post({ kind: 'end', end: how });
    ended = true;
  };
  installHost(python.FS, {
    events: (events) => post({ kind: 'events', events }),
    end,
    sleep: (seconds) => machine.wait(seconds),
  });
  const module = python._module;
  const live = python.runPython('import _live.program as _live; _live') as Program;
  live.prepare();
  const clock = live.clock_address() / 8;
  machine.bindClock(() => module.HEAPF64.subarray(clock, clock + 2));
  lockDown();
  const restore = rememberState(python);

  run = ({ request, language }) => {
    ended = false;
    machine.rewind();
    // CPython takes the source line of some errors from the file itself.
    python.FS.writeFile(SOURCE_FILE, request.source);
    try {
      live.run(request.source, JSON.stringify({ ...request, source: undefined, language }));
    } catch (error) {
      end(crashed(error, language));
      post({ kind: 'spent' });
      return;
    }
    restore();
    post({ kind: module.HEAPU8.length > WORN_BYTES ? 'spent' : 'ready' });
  };
}
