/** CPython as Pyodide carries it: the newest version, on any machine that has Node. */
import { readFile } from 'node:fs/promises';
import { loadPyodide } from 'pyodide';
import type { Execution } from './execute';
import { question, type Oracle } from './oracle';

/** Pyodide's CPython as the oracle. */
export async function pyodideOracle(): Promise<Oracle> {
  const pyodide = await loadPyodide();
  const globals = pyodide.globals as unknown as { set(name: string, value: string): void };
  globals.set('source', await readFile(new URL('./oracle.py', import.meta.url), 'utf8'));
  pyodide.runPython(`
import asyncio, sys, types, warnings
warnings.simplefilter('ignore')
asyncio._set_running_loop(None)
asyncio.events._set_event_loop_policy(None)
oracle = types.ModuleType('oracle')
exec(compile(source, 'oracle.py', 'exec'), vars(oracle))
`);
  const answer = pyodide.runPython('oracle.answer') as (line: string) => string;
  const version = pyodide.runPython('sys.version_info[0] * 100 + sys.version_info[1]') as number;
  return {
    version,
    ask: (program) => Promise.resolve(JSON.parse(answer(question(program))) as Execution),
    close: () => {},
  };
}
