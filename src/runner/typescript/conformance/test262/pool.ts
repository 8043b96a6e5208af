import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Verdict } from './judge';

/** A realm is never quite forgotten, so a process is replaced after so many tests. */
const TESTS_A_PROCESS = 400;

/** Longest that a test may take, in milliseconds; some take seconds, with probes or without. */
const PATIENCE_MS = 120_000;

const JUDGE = fileURLToPath(new URL('./judge.ts', import.meta.url));

/**
 * Judges tests in as many processes as there are processors.
 *
 * @param bundle file with the bundle of `guest.ts`
 * @param tell hears of every verdict, in no order
 */
export async function judgeAll(
  folder: string,
  bundle: string,
  paths: readonly string[],
  tell: (path: string, verdict: Verdict) => void,
): Promise<void> {
  const queue = paths.values();
  const work = async (): Promise<void> => {
    let judge: ChildProcess | undefined;
    let count = 0;
    for (const path of queue) {
      judge ??= fork(JUDGE, [folder, bundle], {
        execArgv: [...process.execArgv, '--experimental-vm-modules', '--no-warnings'],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const verdict = await ask(judge, path);
      if (verdict) tell(path, verdict);
      else tell(path, { kind: 'differs', reason: 'The process ended, or took too long.' });
      if (verdict && ++count % TESTS_A_PROCESS !== 0) continue;
      judge.kill('SIGKILL');
      judge = undefined;
    }
    judge?.kill('SIGKILL');
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** The verdict on one test; undefined when the process ends or does not answer. */
function ask(judge: ChildProcess, path: string): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const answer = (verdict?: Verdict): void => {
      clearTimeout(alarm);
      judge.off('message', answer);
      judge.off('exit', lost);
      resolve(verdict);
    };
    const lost = (): void => answer();
    const alarm = setTimeout(lost, PATIENCE_MS);
    judge.on('message', answer);
    judge.on('exit', lost);
    judge.send(path);
  });
}
