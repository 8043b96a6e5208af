import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { installDebianPackages } from './debian';
import { run } from './run';

/** Oldest CPython with what the tests compare against (asyncio.TaskGroup, asyncio.timeout). */
const OLDEST_MINOR = 11;

const NAMES = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];

const HELP =
  `No Python 3.${OLDEST_MINOR} or newer found, and none could be installed. The tests compare with ` +
  'CPython: install it (Debian: apt-get install python3).';

/** Real path of the interpreter that a name starts, if it is new enough. */
async function interpreter(name: string): Promise<string | null> {
  const program = 'import sys; print(sys.version_info[0], sys.version_info[1], sys.executable)';
  const { code, stdout } = await run(name, ['-c', program], 20_000);
  const [major, minor, ...path] = stdout.trim().split(' ');
  return code === 0 && major === '3' && Number(minor) >= OLDEST_MINOR ? path.join(' ') : null;
}

/** Makes `python3` mean that interpreter in this process and its children. */
function putOnPath(path: string): void {
  const folder = resolve('.cache/bin');
  mkdirSync(folder, { recursive: true });
  rmSync(resolve(folder, 'python3'), { force: true });
  symlinkSync(path, resolve(folder, 'python3'));
  process.env.PATH = folder + delimiter + (process.env.PATH ?? '');
}

async function firstInterpreter(): Promise<string | null> {
  for (const name of NAMES) {
    const path = await interpreter(name);
    if (!path) continue;
    if (name !== 'python3') putOnPath(path);
    return path;
  }
  return null;
}

/**
 * Finds a CPython for the tests to compare with, installs one where none is, and makes sure that
 * `python3` starts it in this process and its children.
 *
 * @returns path of the interpreter
 * @throws Error in one line that says what to install, where nothing could be found
 */
export async function findPython(): Promise<string> {
  const found = await firstInterpreter();
  if (found) return found;
  const installed = (await installDebianPackages(['python3'])) ? await firstInterpreter() : null;
  if (!installed) throw new Error(HELP);
  return installed;
}
