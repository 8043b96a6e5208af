/** CPython as the judge: a process that runs the programs it is sent. */
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Execution } from './execute';
import { FORMS } from './forms';
import type { Version } from './forms/form';
import { print } from './print';
import { EAGER_SINCE, type Program } from './program';

/** Somebody who knows what a program does. */
export interface Oracle {
  /** Version of its CPython. */
  readonly version: Version;
  /** What `program` does there. */
  ask(program: Program): Promise<Execution>;
  /** Ends it. */
  close(): void;
}

/** Which CPython the oracle is, and what it is not asked because it differs there; one line. */
export function introduce({ version }: Oracle): string {
  const left = Object.keys(FORMS).filter((name) => (FORMS[name]?.since ?? 0) > version);
  if (version < EAGER_SINCE) left.push('eager tasks');
  const name = `CPython ${Math.floor(version / 100)}.${version % 100}`;
  return `${name}; not compared, because it differs there: ${left.join(', ') || 'nothing'}`;
}

/** Version of the interpreter at `python`, `null` when there is none that is new enough. */
export function pythonVersion(python: string): Version | null {
  const code = 'import sys; print(sys.version_info[0] * 100 + sys.version_info[1])';
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  const version = Number(stdout);
  return status === 0 && version >= 311 ? version : null;
}

/** An interpreter of this machine as the oracle. */
export function pythonOracle(python: string, version: Version): Oracle {
  const script = fileURLToPath(new URL('./oracle.py', import.meta.url));
  const child = spawn(python, ['-I', '-W', 'ignore', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = answersOf(child.stdout);
  return {
    version,
    async ask(program) {
      child.stdin.write(`${question(program)}\n`);
      const answer = await answers.next();
      if (answer.done === true) throw new Error(`${python} ended without an answer`);
      return JSON.parse(answer.value) as Execution;
    },
    close: () => child.stdin.end(),
  };
}

/** What oracle.py is asked, as one line of JSON. */
export function question(program: Program): string {
  const { eager, runs } = program;
  return JSON.stringify({ source: print(program, 'py'), eager, runs: runs.length });
}

function answersOf(output: Readable): NodeJS.AsyncIterator<string> {
  return createInterface({ input: output })[Symbol.asyncIterator]();
}
