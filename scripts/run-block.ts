/**
 * Runs files as blocks and prints what they print.
 *
 *     npm run -s run-block -- [--lang ts|python] [--clock virtual|real] [--json] FILE…
 *
 * With `--json` one object a line and file: `{file, status, output, trace, errors, …}`. The language
 * follows the extension unless `--lang` is given. Exit code 1 if any run failed, 2 for a wrong call.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBlock } from '../src/runner/node';
import { message } from '../src/runner/typescript/messages';
import type { Language, RunError, RunRecord } from '../src/runner/run';
import type { Clock } from '../src/trace/events';

const USAGE = 'npm run -s run-block -- [--lang ts|python] [--clock virtual|real] [--json] FILE…';

/** Runs under way at once: enough to keep every processor busy, few enough to hold in memory. */
const AT_ONCE = 8;

interface Options {
  lang?: Language;
  clock: Clock;
  json: boolean;
}

function readArguments(): { options: Options; files: string[] } {
  const { values, positionals } = parseArgs({
    options: {
      lang: { type: 'string' },
      clock: { type: 'string', default: 'virtual' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { lang, clock, json } = values;
  if (lang !== undefined && lang !== 'ts' && lang !== 'python') {
    throw new Error(`--lang is ts or python, not '${lang}'.`);
  }
  if (clock !== 'virtual' && clock !== 'real') {
    throw new Error(`--clock is virtual or real, not '${clock}'.`);
  }
  if (positionals.length === 0) throw new Error('No file is named.');
  return { options: { ...(lang && { lang }), clock, json }, files: positionals };
}

async function runFile(file: string, options: Options): Promise<RunRecord> {
  try {
    const source = await readFile(file, 'utf8');
    const language = options.lang ?? (file.endsWith('.py') ? 'python' : 'ts');
    return await runBlock(language, { source, clock: options.clock, trace: options.json });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const failure: RunError = { name: 'Error', message: text, phase: 'compile' };
    return { status: 'error', errors: [failure], t: 0, output: [], trace: [] };
  }
}

function describe(file: string, { name, message: text, line, column, stack }: RunError): string {
  const place = line === undefined ? '' : column === undefined ? `:${line}` : `:${line}:${column}`;
  return `${file}${place}: ${stack ?? `${name}: ${text}`}\n`;
}

function print(file: string, record: RunRecord): void {
  for (const { stream, text } of record.output) {
    const target = stream === 'warn' || stream === 'error' ? process.stderr : process.stdout;
    target.write(`${text}\n`);
  }
  for (const error of record.errors) process.stderr.write(describe(file, error));
  if (!record.limit) return;
  const { name, value } = record.limit;
  process.stderr.write(`${file}: ${message(`limit-${name}`, { value })}\n`);
}

async function main(): Promise<void> {
  const { options, files } = readArguments();
  const records = new Map<number, Promise<RunRecord>>();
  const start = (index: number): void => {
    const file = files[index];
    if (file !== undefined) records.set(index, runFile(file, options));
  };
  for (let index = 0; index < AT_ONCE; index++) start(index);
  for (const [index, file] of files.entries()) {
    const record = await records.get(index);
    records.delete(index);
    start(index + AT_ONCE);
    if (!record) continue;
    if (record.status !== 'done') process.exitCode = 1;
    if (options.json) process.stdout.write(`${JSON.stringify({ file, ...record })}\n`);
    else print(file, record);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
});
