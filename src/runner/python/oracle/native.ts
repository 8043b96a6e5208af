import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../../trace/events';
import { source } from '../build/paths';
import type { Version } from './versionDifferences';

/** Milliseconds after which a program that neither ends nor waits is given up. */
const PATIENCE_MS = 60_000;

/** Exit status with which `clock/sitecustomize.py` ends a program that would wait for ever. */
const DEADLOCK = 70;

/** A program's run in the machine's own Python. */
export interface NativeRun {
  /** What it printed on both streams, in order. */
  printed: string;
  /** Nothing was left to run and no timer was set: it would wait for ever. Virtual clock only. */
  isDeadlock: boolean;
}

/** An interpreter: where it is and its version. */
export interface NativePython {
  path: string;
  version: Version;
}

let found: Promise<NativePython> | undefined;

/**
 * Finds the machine's Python: `PYTHON` of the environment, or `python3`.
 *
 * @returns the interpreter itself, not a script on the path that looks for it anew at every start
 * @throws Error when there is none
 */
export function findNativePython(): Promise<NativePython> {
  found ??= ask(process.env.PYTHON ?? 'python3');
  return found;
}

async function ask(name: string): Promise<NativePython> {
  const program = 'import sys; print(*sys.version_info[:2], sys.executable)';
  const { printed } = await runIn(name, program, 'real');
  const [major = 0, minor = 0, ...path] = printed.trim().split(' ');
  return { path: path.join(' '), version: [Number(major), Number(minor)] };
}

/**
 * Runs a program in the machine's Python, as `python3 main.py` does.
 *
 * @param clock `virtual` leaves the waiting out; `real` really waits
 * @throws Error when there is no such Python, or the program does not end
 */
export async function runNatively(program: string, clock: Clock = 'virtual'): Promise<NativeRun> {
  const { path } = await findNativePython();
  return runIn(path, program, clock);
}

async function runIn(python: string, program: string, clock: Clock): Promise<NativeRun> {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    writeFileSync(join(folder, 'main.py'), program);
    const status = await start(python, folder, clock);
    const printed = readFileSync(join(folder, 'printed.txt'), 'utf8');
    return { printed: printed.replaceAll(`${folder}/`, ''), isDeadlock: status === DEADLOCK };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts `main.py` of a folder, both streams into `printed.txt`, and gives its exit status. */
async function start(python: string, folder: string, clock: Clock): Promise<number> {
  const printed = openSync(join(folder, 'printed.txt'), 'w');
  const child = spawn(python, ['-u', 'main.py'], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ PYTHONHASHSEED: '0', PYTHON_COLORS: '0', PYTHONUTF8: '1', PYTHONDONTWRITEBYTECODE: '1' },
      PYTHONPATH: clock === 'virtual' ? source('oracle/clock') : undefined,
    },
    stdio: ['ignore', printed, printed],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => {
        if (status !== null) resolve(status);
        else reject(new Error(`${python} did not end within ${PATIENCE_MS / 1000} s`));
      });
    });
  } finally {
    closeSync(printed);
  }
}
