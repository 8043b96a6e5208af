import { loadPyodide } from 'pyodide';
import { beforeAll, expect, it } from 'vitest';
import { runPythonInNode } from '../node';

const BUILD_MS = 180_000;

/** A failure inside of the standard library, in every module that a lesson may fail in. */
const FAILURES = [
  'import json; json.loads(\'{"a": }\')',
  'import enum; enum.Enum("Colour", "RED")(9)',
  'import asyncio; asyncio.Queue().get_nowait()',
  'import asyncio; asyncio.Semaphore(-1)',
  'import asyncio; asyncio.BoundedSemaphore(1).release()',
  'import asyncio; asyncio.Barrier(0)',
  'import asyncio; asyncio.gather(1)',
  'import asyncio; asyncio.timeout(1)._on_timeout()',
  'import asyncio; asyncio.wait([]).send(None)',
  'import asyncio; asyncio.create_task(1)',
  'import asyncio; asyncio.TaskGroup().__aenter__().send(None)',
  'import contextlib\n@contextlib.contextmanager\ndef nothing():\n  if 0: yield\nwith nothing(): pass',
  'import queue; queue.Queue().get_nowait()',
  'import queue; queue.Queue().task_done()',
  'import random; random.choice([])',
  'import random; random.sample([1], 2)',
  'import statistics; statistics.mean([])',
  'import functools; functools.singledispatch(print)()',
  'import dataclasses; dataclasses.replace(1)',
  'import collections; collections.namedtuple("P", "x x")',
  'import string; string.Template("$").substitute()',
  'import graphlib; graphlib.TopologicalSorter({1: [2], 2: [1]}).prepare()',
  'import concurrent.futures as f; f.Future().set_result(1) or f.Future().result(0)',
  'import unittest; unittest.TestCase().assertEqual(1, 2)',
  'import threading; threading.Lock().release()',
];

/** Prints the traceback of each failure. */
const PROGRAM = FAILURES.map(
  (failure) => `
try:
${failure.replace(/^/gm, '  ')}
except BaseException:
  print(traceback.format_exc())`,
).join('');

/** Without warnings, which are not ours to compare, and outside of any loop, as a program begins. */
const BEGIN = `
import asyncio, traceback, warnings
warnings.simplefilter('ignore')
asyncio._set_running_loop(None)`;

/** What a traceback says of the library: from a frame of it up to the next frame that is not. */
function libraryFrames(printed: string): string {
  const parts = printed.split(/^(?= {2}File )/m);
  return parts
    .filter((part) => / {2}File "\/lib/.test(part))
    .join('')
    .replaceAll(/0x[0-9a-f]+/g, '0x…');
}

beforeAll(() => runPythonInNode({ source: '', clock: 'virtual', trace: false }), BUILD_MS);

it("tracebacks show the library's own lines, underlined, as untrimmed CPython prints them", async () => {
  const source = BEGIN + PROGRAM;
  const { output } = await runPythonInNode({ source, clock: 'virtual', trace: false });
  const ours = output.map(({ text }) => text).join('\n');

  const stock = await loadPyodide();
  const lines: string[] = [];
  stock.setStdout({ batched: (line) => lines.push(line) });
  stock.runPython(source);
  const theirs = lines.join('\n').replaceAll('/lib/python314.zip/', '/lib/python3.14/');

  expect(libraryFrames(ours)).toBe(libraryFrames(theirs));
  expect(libraryFrames(ours)).toContain('~^');
});
