import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source } from '../build/paths';

/** The machine's own Python, for the comparison of its output with ours. */
const PYTHON = process.env.PYTHON ?? 'python3';

/** A program of `programs/`: what runs, and under which name it is reported. */
export interface ProgramFile {
  name: string;
  source: string;
}

/** Every program that the page, Node and the machine's Python must run alike. */
export function allPrograms(): ProgramFile[] {
  return readdirSync(source('programs'))
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => ({
      name: file.replace('.py', ''),
      source: readFileSync(source(`programs/${file}`), 'utf8'),
    }));
}

/**
 * Runs a program in the machine's Python.
 *
 * @returns what it printed on both streams, in order
 * @throws when there is no such Python
 */
export function runNatively(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    writeFileSync(join(folder, 'main.py'), program);
    const printed = openSync(join(folder, 'printed.txt'), 'w');
    try {
      execFileSync(PYTHON, ['-u', 'main.py'], {
        cwd: folder,
        env: { ...process.env, PYTHONHASHSEED: '0', PYTHON_COLORS: '0', PYTHONUTF8: '1' },
        stdio: ['ignore', printed, printed],
        timeout: 20_000,
      });
    } catch (error) {
      // A program that ends with an error has been run all the same.
      if ((error as { status?: number | null }).status == null) throw error;
    } finally {
      closeSync(printed);
    }
    return readFileSync(join(folder, 'printed.txt'), 'utf8').replaceAll(`${folder}/`, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
