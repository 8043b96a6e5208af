import { execFile } from 'node:child_process';

/** How a command ended. `code` is null when it could not be started or was killed. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command without a shell, without standard input.
 *
 * @param timeout milliseconds after which the command is ended
 * @returns how it ended; never rejects
 */
export function run(command: string, args: string[], timeout: number): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { timeout }, (error, stdout, stderr) => {
      resolve({
        code: error ? (typeof error.code === 'number' ? error.code : null) : 0,
        stdout,
        stderr,
      });
    });
    child.stdin?.end();
  });
}
