/** The console of a block (Console Standard), printing as Node's does. */
import type { Stream } from '../../../trace/events';
import { inspect } from './inspect';
import type { Insight, InspectOptions } from './inspect/context';
import { format } from './inspect/format';
import { table } from './inspect/table';
import { cleanStack } from './stacks';

/** Where the lines go. */
export type PrintLine = (stream: Stream, line: string) => void;

const INDENT = '  ';

/** Puts the methods of a block's console in the place of the worker's. */
export function installConsole(
  console: Console,
  insight: Insight,
  now: () => number,
  printLine: PrintLine,
): void {
  let indent = '';
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();

  const write = (stream: Stream, text: string): void => {
    for (const line of cleanStack(text).split('\n')) printLine(stream, indent + line);
  };
  const print = (stream: Stream, args: readonly unknown[]): void => {
    write(stream, format(args, insight));
  };
  const elapsed = (label: string, data: readonly unknown[]): boolean => {
    const start = starts.get(label);
    if (start === undefined) {
      write('warn', `Timer '${label}' does not exist`);
      return false;
    }
    print('out', [`${label}: ${duration(now() - start)}`, ...data]);
    return true;
  };
  const group = (...args: unknown[]): void => {
    if (args.length > 0) print('out', args);
    indent += INDENT;
  };

  const methods = {
    log: (...args: unknown[]) => print('out', args),
    debug: (...args: unknown[]) => print('out', args),
    info: (...args: unknown[]) => print('info', args),
    warn: (...args: unknown[]) => print('warn', args),
    error: (...args: unknown[]) => print('error', args),
    dir: (value: unknown, options?: DirOptions) =>
      write('out', inspect(value, insight, dirOptions(options))),
    dirxml: (...args: unknown[]) => print('out', args),
    trace: (...args: unknown[]) => {
      const text = format(args, insight);
      const stack = insight.stack(new Error(text)).replace(/^Error/, 'Trace');
      write('error', stack);
    },
    assert: (condition?: unknown, ...args: unknown[]) => {
      if (condition) return;
      const [first, ...rest] = args;
      if (typeof first === 'string') print('warn', [`Assertion failed: ${first}`, ...rest]);
      else print('warn', ['Assertion failed', ...args]);
    },
    table: (data: unknown, columns?: readonly string[]) => {
      const drawn = table(data, columns, insight);
      if (drawn === undefined) print('out', [data]);
      else write('out', drawn);
    },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(INDENT.length);
    },
    count: (label: unknown = 'default') => {
      const key = String(label);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      write('out', `${key}: ${count}`);
    },
    countReset: (label: unknown = 'default') => {
      counts.delete(String(label));
    },
    time: (label: unknown = 'default') => {
      const key = String(label);
      if (starts.has(key)) write('warn', `Timer '${key}' already exists`);
      else starts.set(key, now());
    },
    timeLog: (label: unknown = 'default', ...data: unknown[]) => {
      elapsed(String(label), data);
    },
    timeEnd: (label: unknown = 'default') => {
      if (elapsed(String(label), [])) starts.delete(String(label));
    },
    clear: () => undefined,
  };
  Object.assign(console, methods);
}

/** What a block may hand to `console.dir`; `depth: null` is without end. */
type DirOptions = Omit<InspectOptions, 'depth'> & { depth?: number | null };

function dirOptions(options: DirOptions = {}): InspectOptions {
  const { depth, showHidden, breakLength, maxArrayLength } = options;
  return {
    ...(depth !== undefined && { depth: depth ?? Infinity }),
    ...(showHidden !== undefined && { showHidden }),
    ...(breakLength !== undefined && { breakLength }),
    ...(maxArrayLength !== undefined && { maxArrayLength }),
  };
}

/** Milliseconds as `console.time` prints them. */
function duration(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(3)}s`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = ((ms % 60_000) / 1000).toFixed(3).padStart(6, '0');
  if (hours === 0) return `${minutes}:${seconds} (m:ss.mmm)`;
  return `${hours}:${String(minutes).padStart(2, '0')}:${seconds} (h:mm:ss.mmm)`;
}
