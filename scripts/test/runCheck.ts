import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Check } from './checks';
import { closingLine, settle, type Tally } from './tally';

/** Longest that one check may take, in milliseconds. */
const LIMIT = 25 * 60_000;
/** How long a check that is asked to stop has for stopping its servers, in milliseconds. */
const GRACE = 10_000;

/** Width of the column of names. */
const NAME_WIDTH = 14;

/** How a check went. `seconds` is how long it took. */
export interface Outcome extends Tally {
  script: string;
  seconds: number;
}

/** Prints a line of a check, with its name in front. */
export function say(script: string, line: string): void {
  process.stdout.write(`${script.padEnd(NAME_WIDTH)}│ ${line}\n`);
}

/** Without a terminal, colours would be noise in the log. */
const PLAIN = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };

/** The check's process, its own group leader, so that its children end with it. */
function start(check: Check): ReturnType<typeof spawn> {
  const args = ['run', '--silent', check.script, '--', ...(check.args ?? [])];
  return spawn('npm', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
    env: { ...process.env, ...PLAIN, ...check.report?.env },
  });
}

function stop(child: ReturnType<typeof spawn>, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, signal);
}

/**
 * Runs one check as `npm run` does, printing its lines as they come.
 *
 * @returns what it counted; a check that does not end in time has failed
 */
export async function runCheck(check: Check): Promise<Outcome> {
  const { script, report } = check;
  const began = Date.now();
  if (report) rmSync(report.path, { force: true });
  say(script, '… begins');
  const child = start(check);
  const stopAtInterrupt = (): void => {
    stop(child, 'SIGINT');
  };
  process.once('exit', stopAtInterrupt);
  const limit = setTimeout(() => {
    say(script, `not finished after ${LIMIT / 60_000} minutes, stopped`);
    stop(child, 'SIGINT');
    setTimeout(() => {
      stop(child, 'SIGKILL');
    }, GRACE).unref();
  }, LIMIT);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      output += `${line}\n`;
      if (line.trim()) say(script, line);
    });
  }
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', resolve);
  });
  clearTimeout(limit);
  process.off('exit', stopAtInterrupt);
  const tally = settle(code, report ? report.read(report.path) : closingLine(output));
  return { script, ...tally, seconds: (Date.now() - began) / 1000 };
}
