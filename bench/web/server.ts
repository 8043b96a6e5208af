import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type ServerName = 'threads' | 'loop' | 'node';

/** What a server process uses; nothing where the system does not say (it does on Linux). */
export interface Use {
  /** Resident memory in MB. */
  readonly memory?: number;
  readonly threads?: number;
}

export interface Server {
  readonly port: number;
  readonly use: () => Use;
  /** Ends the server and waits for its end. */
  readonly stop: () => Promise<void>;
}

const SERVERS = path.join(import.meta.dirname, 'servers');
const PYTHON = process.env.PYTHON ?? 'python3';

const COMMANDS: Readonly<Record<ServerName, readonly [command: string, file: string]>> = {
  threads: [PYTHON, 'threads.py'],
  loop: [PYTHON, 'loop.py'],
  node: [process.execPath, 'node.mjs'],
};

/** For instance `Python 3.13.1`; throws a sentence where there is no such program. */
export function pythonVersion(): string {
  try {
    return execFileSync(PYTHON, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`No ${PYTHON} here: install Python 3, or name it in PYTHON.`);
  }
}

function useOf(pid: number): Use {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const number = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
    return { memory: number('VmRSS') / 1024, threads: number('Threads') };
  } catch {
    return {};
  }
}

/** Starts a server on a free port of 127.0.0.1; it ends with this process at the latest. */
export async function start(name: ServerName): Promise<Server> {
  const [command, file] = COMMANDS[name];
  const child = spawn(command, [path.join(SERVERS, file)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    port: Number(line.toString()),
    use: () => useOf(child.pid ?? 0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
