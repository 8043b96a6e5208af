import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceEvent, TraceFact } from '../../../trace/events';
import type { RunRecord, RunRequest } from '../../run';
import { runPythonInNode } from '../node';
import { allPrograms } from './programs';

const BUILD_MS = 180_000;

const run = (source: string, options: Partial<RunRequest> = {}): Promise<RunRecord> =>
  runPythonInNode({ source, clock: 'virtual', trace: true, ...options });

const printed = ({ output }: RunRecord): string => output.map(({ text }) => text).join('\n');

const ofKind = <K extends TraceFact['kind']>(
  { trace }: RunRecord,
  kind: K,
): Array<Extract<TraceEvent, { kind: K }>> =>
  trace.filter((event): event is Extract<TraceEvent, { kind: K }> => event.kind === kind);

const inMain = (body: string): string =>
  `import asyncio\nasync def main():\n${body.replace(/^/gm, '    ')}\nasyncio.run(main())\n`;

beforeAll(() => run(''), BUILD_MS);

describe('two runs give the same bytes', () => {
  it('for every program, whatever ran before', async () => {
    const programs = allPrograms().slice(0, 24);
    const once = await Promise.all(programs.map(({ source }) => run(source)));
    const again = await Promise.all(programs.toReversed().map(({ source }) => run(source)));
    expect(again.toReversed()).toEqual(once);
  });

  it('also for chance, names of bytes, time and addresses', async () => {
    const source = `
import random, uuid, time, secrets, datetime, tempfile
print(random.random(), uuid.uuid4(), uuid.uuid1(), secrets.token_hex(4), hash('x'), id(object()))
print(time.time(), datetime.datetime.now(), time.localtime().tm_hour, {'b', 'a', 'c'})
`;
    expect(printed(await run(source))).toBe(printed(await run(source)));
  });

  it('and no run sees what another left behind', async () => {
    await run(`
import asyncio, time, builtins, sys, random
asyncio.Queue.get = asyncio.sleep = time.sleep = random.random = None
builtins.leftover = 1
sys.modules['json'] = None
open('note.txt', 'w').write('hello')
`);
    const after = await run(`
import asyncio, json, os, random
print(asyncio.Queue.get is not None, random.random() < 1, 'leftover' in dir(__builtins__))
print(os.listdir())
asyncio.run(asyncio.sleep(0.1))
`);
    expect(printed(after)).toBe("True True False\n['main.py']");
  });
});

it('time.sleep looks like the built-in, also where debug mode names it', async () => {
  const source = `
import asyncio, time
async def main():
    asyncio.get_running_loop().call_soon(time.sleep, 0.2)
    await asyncio.sleep(0)
print(time.sleep)
asyncio.run(main(), debug=True)
`;
  expect(printed(await run(source))).toBe(
    '<built-in function sleep>\nExecuting <Handle sleep(0.2) created at main.py:4> took 0.200 seconds',
  );
});

describe('bounds end a run with what it printed so far', () => {
  it.each([
    ['while True: pass', 'steps', { steps: 100_000 }],
    [
      'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
      'steps',
      { steps: 100_000 },
    ],
    ['while True: print("x" * 100)', 'output', { outputChars: 5000 }],
    ['print("y" * 10**7)', 'output', { outputChars: 5000 }],
    [inMain('while True: await asyncio.sleep(0)'), 'events', { events: 500 }],
    [inMain('while True: await asyncio.sleep(60)'), 'virtual-time', { virtualMs: 600_000 }],
    ['import time\nwhile True: time.sleep(60)', 'virtual-time', { virtualMs: 600_000 }],
    [inMain('while True: await asyncio.sleep(0)'), 'trace-bytes', { traceBytes: 9000 }],
    ['exec("while True: pass")', 'wall-time', { wallMs: 700 }],
    ['list(iter(int, 1))', 'wall-time', { wallMs: 700 }],
  ] as const)('%j → %s', async (source, name, limits) => {
    const ended = await run(`print("first")\n${source}`, { limits });
    expect(ended.status).toBe('limit');
    expect(ended.limit?.name).toBe(name);
    expect(ended.output[0]?.text).toBe('first');
    expect(ended.trace.at(-1)).toMatchObject({ kind: 'limit', limit: name });
    expect(ofKind(ended, 'limit')).toHaveLength(1);
  });

  it('gives what was printed up to the bound and not a character more', async () => {
    const { output } = await run('while True: print("abc")', { limits: { outputChars: 10 } });
    expect(output.map(({ text }) => text)).toEqual(['abc', 'abc', 'ab']);
  });

  it('leaves room for a thousand tasks behind a semaphore', async () => {
    const { status, output } = await run(
      inMain(
        'gate = asyncio.Semaphore(10)\nasync def job():\n    async with gate: await asyncio.sleep(0.01)\nprint(len(await asyncio.gather(*(job() for _ in range(1000)))))',
      ),
    );
    expect({ status, printed: output.map(({ text }) => text) }).toEqual({
      status: 'done',
      printed: ['1000'],
    });
  });

  it('says that ten thousand were too many to record', async () => {
    const { limit } = await run(
      inMain('await asyncio.gather(*(asyncio.sleep(1) for _ in range(10_000)))'),
    );
    expect(limit?.name).toBe('events');
  });

  it('shows the traceback of a recursion without end', async () => {
    const { errors, output } = await run('def f(n): return f(n + 1)\nf(0)');
    expect(errors).toMatchObject([{ name: 'RecursionError', line: 1, printed: true }]);
    expect(output.at(-1)?.text).toBe('RecursionError: maximum recursion depth exceeded');
  });

  it.each([
    ['import os\nos._exit(0)', 'done', undefined],
    ['import os\nos._exit(3)', 'error', { name: 'SystemExit', message: '3' }],
    ['raise SystemExit("bye")', 'error', { name: 'SystemExit', message: 'bye' }],
    ['import os\nos.abort()', 'error', { name: 'SystemError' }],
  ])('takes %j for an end', async (source, status, error) => {
    const left = await run(`print("first")\n${source}`);
    expect(left.status).toBe(status);
    expect(left.errors).toMatchObject(error ? [error] : []);
    expect(left.output[0]?.text).toBe('first');
    expect(printed(await run('print("next")'))).toBe('next');
  });

  it('lets a program catch the MemoryError of a list that is too large', async () => {
    const { errors } = await run('from itertools import repeat\nlist(repeat(0, 10**9))');
    expect(errors).toMatchObject([{ name: 'MemoryError', line: 2, phase: 'uncaught' }]);
  });
});

describe('a deadlock is named', () => {
  const source = inMain(
    'lock = asyncio.Lock()\nawait lock.acquire()\nqueue = asyncio.Queue()\nawait asyncio.gather(lock.acquire(), queue.get())',
  );

  it('with who waits for what, in English', async () => {
    const { status, errors } = await run(source);
    expect(status).toBe('error');
    expect(errors).toMatchObject([{ name: 'Deadlock', line: 6 }]);
    expect(errors[0]?.message).toContain('main (line 6) waits for gather.');
    expect(errors[0]?.message).toContain('Lock.acquire() waits for lock.');
    expect(errors[0]?.message).toContain('Queue.get() waits for queue.get.');
  });

  it('and in Japanese', async () => {
    const { errors } = await runPythonInNode({ source, clock: 'virtual', trace: false }, 'ja');
    expect(errors[0]?.message).toContain('デッドロックです。');
    expect(errors[0]?.message).toContain('main（6 行目）は gather を待っています。');
  });
});

describe('what cannot be done here is refused in plain words', () => {
  it.each([
    ['import threading\nthreading.Thread(target=print).start()', 'Threads are not available'],
    [inMain('await asyncio.to_thread(print)'), 'Threads are not available'],
    [inMain('await asyncio.open_connection("localhost", 80)'), 'The network is not available'],
    ['import socket\nsocket.create_connection(("localhost", 80))', 'The network is not available'],
    [inMain('await asyncio.create_subprocess_exec("ls")'), 'Other processes cannot be started'],
    ['import subprocess\nsubprocess.run(["ls"])', 'Other processes cannot be started'],
    [
      inMain('asyncio.get_running_loop().add_signal_handler(2, print)'),
      'Signals cannot be received here',
    ],
    ['input("name? ")', 'input() has nobody to ask'],
    ['import tkinter', 'tkinter of the standard library is left out'],
    ['import urllib.request', 'The network is not available here (urllib.request)'],
    ['import ssl', 'The network is not available here (ssl)'],
    ['import multiprocessing', 'Other processes cannot be started here (multiprocessing)'],
    [
      'from concurrent.futures import ProcessPoolExecutor',
      'Other processes cannot be started here (concurrent.futures.process)',
    ],
    [
      'from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor().submit(print)',
      'Threads are not available',
    ],
    [
      inMain('await asyncio.get_running_loop().run_in_executor(None, print)'),
      'Threads are not available',
    ],
    ['import os\nos.system("ls")', 'Other processes cannot be started here (os.system)'],
    ['import os\nos.fork()', 'Other processes cannot be started here (os.fork)'],
    ['import ctypes', 'ctypes of the standard library is left out'],
    ['import requests', 'Only the standard library is here; requests cannot be installed'],
  ])('%j', async (source, words) => {
    const { status, errors } = await run(source);
    expect(status).toBe('error');
    expect(errors[0]?.message).toContain(words);
  });

  it.each([
    `v[{"seq":99,"t":0,"kind":"output","stream":"out","text":{}}]`,
    'z{"status":"done","errors":[{}],"t":0}',
  ])('draws nothing from what a program forges: %j', async (forged) => {
    const { status, errors } = await run(
      `import os\nos.write(os.open('/dev/host', os.O_WRONLY), b'${forged}')`,
    );
    expect({ status, name: errors[0]?.name }).toEqual({ status: 'error', name: 'TraceError' });
    expect(printed(await run('print("next")'))).toBe('next');
  });

  it.each([
    [inMain('await asyncio.to_thread(print)'), 'ここではスレッドを使えません（asyncio.to_thread'],
    ['import threading\nthreading.Thread().start()', 'ここではスレッドを使えません（threading'],
    ['import socket\nsocket.socket()', 'ここではネットワークを使えません（socket）'],
    ['import subprocess\nsubprocess.run(["ls"])', 'ここでは別のプロセスを起動できません'],
    ['input()', 'ここでは input() で入力を受け取れません'],
  ])('in Japanese: %j', async (source, words) => {
    const { errors } = await runPythonInNode({ source, clock: 'virtual', trace: true }, 'ja');
    expect(errors[0]?.message).toContain(words);
  });

  it('finds no way to JavaScript', async () => {
    const { output } = await run(`
import js
for name in ('pyodide', 'pyodide_js', '_pyodide_core', '_pyodide'):
    try: print(__import__(name))
    except ImportError: print('closed')
for way in (lambda: js.process, lambda: js.eval, lambda: js.fetch, lambda: js.globalThis,
            lambda: js.object_keys().constructor.constructor('return 1')()):
    try: print(way())
    except Exception: print('closed')
`);
    expect(output.map(({ text }) => text)).toEqual(Array<string>(9).fill('closed'));
  });
});

describe('the library holds what teaching programs import', () => {
  const modules =
    'asyncio collections contextlib contextvars dataclasses enum functools heapq inspect itertools json logging math queue random re statistics string textwrap time traceback typing unittest unittest.mock warnings weakref datetime decimal fractions operator copy pprint types abc bisect csv io os sys pathlib struct hashlib hmac base64 secrets uuid tempfile calendar graphlib sched signal timeit dis ast tokenize concurrent.futures argparse zoneinfo collections.abc numbers difflib glob fnmatch shutil pickle platform selectors threading asyncio.staggered zipfile gc linecache';

  it('every one of them', async () => {
    const { output, errors } = await run(
      `import importlib\nfor name in "${modules}".split():\n    importlib.import_module(name)\nprint("all")`,
    );
    expect(errors).toEqual([]);
    expect(output.map(({ text }) => text)).toEqual(['all']);
  });
});

describe('the trace tells why', () => {
  const kitchen = `
import asyncio
import time

async def brew(name, minutes):
    await asyncio.sleep(minutes)
    return name

async def main():
    tea = asyncio.create_task(brew('tea', 3))
    both = await asyncio.gather(tea, brew('egg', 1))
    time.sleep(0.2)
    return sum(n for n in range(400_000)) and both

asyncio.run(main())
`;

  it('names tasks as calls and says who made them where', async () => {
    const created = ofKind(await run(kitchen), 'created');
    expect(created.map(({ task, name, by, line }) => [task, name, by, line])).toEqual([
      [1, 'main', 0, 15],
      [2, "brew('tea', 3)", 1, 10],
      [3, "brew('egg', 1)", 1, 11],
    ]);
  });

  it('says what a task waits for, where, and what its variables were', async () => {
    const [whole, tea, egg] = ofKind(await run(kitchen), 'suspended');
    expect(whole).toMatchObject({ on: { kind: 'group', how: 'gather', tasks: [2, 3], count: 2 } });
    expect(tea).toMatchObject({
      task: 2,
      line: 6,
      on: { kind: 'sleep', ms: 3000 },
      chain: [
        {
          name: 'brew',
          line: 6,
          locals: [
            { name: 'name', value: "'tea'" },
            { name: 'minutes', value: '3' },
          ],
        },
      ],
    });
    expect(egg).toMatchObject({ task: 3, on: { kind: 'sleep', ms: 1000 } });
  });

  it('shows ready queue and timers as they are', async () => {
    const states = ofKind(await run(kitchen), 'loop').map(({ state }) => state);
    expect(states).toContainEqual({ ready: [{ task: 2 }, { task: 3 }], timers: [] });
    expect(states).toContainEqual({
      ready: [],
      timers: [
        { timer: 2, due: 1000, task: 3, label: 'sleep(1)' },
        { timer: 1, due: 3000, task: 2, label: 'sleep(3)' },
      ],
    });
  });

  it('names the waker of whoever resumes', async () => {
    const resumed = ofKind(await run(kitchen), 'resumed').map(({ task, by }) => [task, by]);
    expect(resumed).toEqual([
      [3, { kind: 'timer', timer: 2 }],
      [2, { kind: 'timer', timer: 1 }],
      [1, { kind: 'task', task: 2 }],
    ]);
  });

  it('shows a blocking sleep and a long computation as time in which nothing else ran', async () => {
    const [sleep, computation] = ofKind(await run(kitchen), 'blocked');
    expect(sleep).toMatchObject({ from: 3000, t: 3200, task: 1, line: 12 });
    expect(computation).toMatchObject({ from: 3200, task: 1 });
    expect(computation!.t).toBeGreaterThan(3210);
  });

  it("never runs the reader's own __repr__ or __getattribute__", async () => {
    const { output, trace } = await run(`
import asyncio
class Touchy:
    def __repr__(self): print('repr'); return ''
    def __getattribute__(self, name): print('attribute', name)
    def __hash__(self): print('hash'); return 1
    def __len__(self): print('len'); return 1
async def hold(thing, things):
    await asyncio.sleep(1)
asyncio.run(hold(Touchy(), [Touchy()]))
`);
    expect(output).toEqual([]);
    expect(JSON.stringify(trace)).toContain('<Touchy object>');
  });

  it.each([
    ['await asyncio.sleep(0)', { kind: 'turn' }],
    ['await asyncio.Event().wait()', { kind: 'object', label: 'event' }],
    ['await asyncio.Queue().get()', { kind: 'object', label: 'queue.get' }],
    ['await asyncio.get_running_loop().create_future()', { kind: 'object', label: 'future' }],
    [
      'async with asyncio.timeout(1): await asyncio.Semaphore(0).acquire()',
      { kind: 'object', label: 'semaphore' },
    ],
    ['await asyncio.create_task(asyncio.sleep(1))', { kind: 'task', task: 2 }],
    ['await asyncio.shield(asyncio.create_task(asyncio.sleep(1)))', { kind: 'task', task: 2 }],
    [
      'async with asyncio.TaskGroup() as g: g.create_task(asyncio.sleep(1))',
      { kind: 'group', how: 'TaskGroup', tasks: [2], count: 1 },
    ],
    [
      'await asyncio.wait([asyncio.create_task(asyncio.sleep(1))])',
      { kind: 'group', how: 'asyncio.wait', tasks: [2], count: 1 },
    ],
    [
      'for f in asyncio.as_completed([asyncio.sleep(1)]): await f',
      { kind: 'group', how: 'as_completed', tasks: [2], count: 1 },
    ],
  ])('sees through %s', async (statement, target) => {
    const [first] = ofKind(await run(inMain(statement)), 'suspended');
    expect(first).toMatchObject({ task: 1, line: 3, on: target });
  });

  it('marks the lines that tracebacks and warnings speak of', async () => {
    const { output, trace } = await run(inMain('asyncio.sleep(1)\nawait asyncio.sleep(0)\n1 / 0'));
    expect(output[0]?.text).toBe("main.py:3: RuntimeWarning: coroutine 'sleep' was never awaited");
    const marked = trace.flatMap((event) =>
      event.kind === 'output' && event.text.includes('File "main.py"') ? [event.line] : [],
    );
    expect(marked).toEqual([6, 5]);
  });

  it('tells an error before the run from one in it, and that it is printed already', async () => {
    const typo = await run('print(1)\nfor n in 3 print(n)\n');
    expect(typo.output[0]?.text).toContain('File "main.py", line 2');
    expect(typo.errors).toMatchObject([
      { name: 'SyntaxError', line: 2, column: 12, phase: 'compile', printed: true },
    ]);
    const failing = await run(inMain("raise KeyError('sugar')"));
    expect(failing.output.at(-1)?.text).toBe("KeyError: 'sugar'");
    expect(failing.errors).toMatchObject([
      { name: 'KeyError', message: "'sugar'", line: 3, phase: 'uncaught', printed: true },
    ]);
  });

  it('without a trace reports output and limits alone', async () => {
    const { trace } = await run(inMain('print(1)\nawait asyncio.sleep(1)'), { trace: false });
    expect(trace).toMatchObject([{ kind: 'output', text: '1', seq: 1 }]);
  });
});
