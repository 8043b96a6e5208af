/** The engines that run blocks, one for each language and page. This chunk is fetched at the first ▶. */
import asyncioModule from '@engines/asyncio.engine.js';
import { addresses, manifest } from '@engines/python';
import typescriptGuest from '@engines/typescript.engine.js';
import { mayImportAsyncio, type MessageLanguage } from '../../runner/protocol';
import { createPythonRunner } from '../../runner/python/page';
import type { Language, Runner, RunRequest } from '../../runner/run';
import { openFrame, type Frame } from '../../runner/sandbox/frame';
import { createWorkerRunner } from '../../runner/sandbox/workerRunner';
import { loadFailure } from './loadFailure';
import { setPythonLoad } from './pythonLoad';

/** Addresses of the files that the engines run: each language's own. */
export const engineFiles = { typescript: [typescriptGuest], python: addresses };

let frame: Promise<Frame> | undefined;
let guestSource: Promise<string> | undefined;
let asyncioSource: Promise<string> | undefined;

async function download(url: string): Promise<string> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new Error(loadFailure(), { cause });
  });
  if (!response.ok) throw new Error(loadFailure());
  return response.text();
}

async function startTypeScript() {
  guestSource ??= download(typescriptGuest);
  frame ??= openFrame();
  try {
    return (await frame).spawn(await guestSource);
  } catch (error) {
    // A failed download is tried again at the next ▶.
    guestSource = undefined;
    throw error;
  }
}

async function asyncioFor({ source }: RunRequest): Promise<string | undefined> {
  if (!mayImportAsyncio(source)) return undefined;
  asyncioSource ??= download(asyncioModule);
  try {
    return await asyncioSource;
  } catch (error) {
    asyncioSource = undefined;
    throw error;
  }
}

function createPython(language: MessageLanguage): Runner {
  const [address = ''] = addresses;
  const runner = createPythonRunner({
    baseUrl: address.slice(0, address.lastIndexOf('/') + 1),
    manifest,
    language,
    onProgress: setPythonLoad,
  });
  return {
    run(request, onEvents) {
      const handle = runner.run(request, onEvents);
      return {
        end: handle.end,
        stop: () => {
          if (!runner.isLoaded()) runner.cancelLoad();
          handle.stop();
        },
      };
    },
  };
}

const runners = new Map<string, Runner>();

/**
 * The runner of a language. Blocks share it; no run sees another.
 *
 * @param messages language of what the engine says to readers
 */
export function engineFor(language: Language, messages: MessageLanguage): Runner {
  const key = `${language} ${messages}`;
  const known = runners.get(key);
  if (known) return known;
  const made =
    language === 'python'
      ? createPython(messages)
      : createWorkerRunner({ start: startTypeScript, asyncioFor, language: messages });
  runners.set(key, made);
  return made;
}
