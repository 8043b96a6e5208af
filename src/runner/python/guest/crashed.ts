import type { MessageLanguage } from '../../protocol';
import type { RunEnd } from '../../run';

const FELL_OVER: Record<MessageLanguage, (why: string) => string> = {
  ja: (why) =>
    `このプログラムは CPython そのものを止めました（${why}）。次の実行は新しく始まります。`,
  en: (why) => `This program brought CPython itself down (${why}). The next run starts afresh.`,
};

/**
 * The end of a run in which Python code neither ended nor raised: the process left by `os._exit` or a
 * signal, or CPython itself fell over, as when a deep recursion in C leaves the browser's stack.
 */
export function crashed(error: unknown, language: MessageLanguage): RunEnd {
  const status = exitStatus(error);
  if (status === 0) return { status: 'done', errors: [], t: 0 };
  if (status !== undefined) return failed('SystemExit', String(status));
  if (error instanceof RangeError)
    return failed('RecursionError', 'maximum recursion depth exceeded');
  const [why = ''] = String(error).split('\n', 1);
  return failed('SystemError', FELL_OVER[language](why));
}

/** What Emscripten throws when a process exits carries the status (its `ExitStatus`). */
function exitStatus(error: unknown): number | undefined {
  const { name, status } = error as { name?: unknown; status?: unknown };
  return name === 'ExitStatus' || name === 'Exit' ? Number(status) : undefined;
}

function failed(name: string, message: string): RunEnd {
  return { status: 'error', errors: [{ name, message, phase: 'uncaught' }], t: 0 };
}
