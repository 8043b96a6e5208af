import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { runPythonInNode } from '../../src/runner/python/node';
import { allPrograms } from '../../src/runner/python/oracle/programs';
import type { PageRun } from './python/page';
import { servePython } from './python/server';
import type { PythonServer } from './python/server';

test.describe.configure({ mode: 'serial', timeout: 480_000 });

let server: PythonServer;

test.beforeAll(async () => {
  server = await servePython();
});

test.afterAll(() => server.close());

test.beforeEach(async ({ page }) => {
  await page.goto(server.url);
});

const run = (page: Page, source: string, clock?: 'virtual' | 'real'): Promise<PageRun> =>
  page.evaluate(([text, kind]) => window.python.run(text, kind), [source, clock] as const);

/** A run as a browser and Node must agree on it: addresses of objects are an engine's own. */
const withoutAddresses = (run: Pick<PageRun, 'status' | 'trace'>): unknown =>
  JSON.parse(JSON.stringify(run).replace(/0x[0-9a-f]+/g, '0x…'));

// What Node prints is compared with the machine's own Python in oracle/programs.test.ts.
test('every program leaves the very trace that it leaves in Node', async ({ page }) => {
  for (const { name, source } of allPrograms()) {
    const { trace, status } = await run(page, source);
    const inNode = await runPythonInNode({ source, clock: 'virtual', trace: true });
    expect.soft(trace.length, name).toBeGreaterThan(0);
    expect
      .soft(withoutAddresses({ status, trace }), name)
      .toEqual(withoutAddresses({ status: inNode.status, trace: inNode.trace }));
  }
});

test('tells how much it loads, and fetches it once for the whole visit', async ({ page }) => {
  server.asked.length = 0;
  await run(page, 'print(1)');
  await run(page, 'print(2)');
  const { progress, isLoaded } = await page.evaluate(() => ({
    progress: window.python.progress,
    isLoaded: window.python.runner.isLoaded(),
  }));
  expect(isLoaded).toBe(true);
  expect(progress[0]?.loaded).toBe(0);
  expect(progress.at(-1)?.loaded).toBe(progress.at(-1)?.total);
  expect(progress.length).toBeGreaterThan(3);
  expect(server.asked.filter((path) => path.startsWith('/files/'))).toHaveLength(3);
});

test('a program reaches neither page nor storage nor network', async ({ page }) => {
  await page.evaluate(() => localStorage.setItem('key', 'secret'));
  await run(page, 'print(1)');
  server.asked.length = 0;
  const requests: string[] = [];
  page.on('request', (request) => {
    // The spare worker starts from a blob of the frame's own.
    if (!request.url().startsWith('blob:null/')) requests.push(request.url());
  });
  const attempts = ESCAPES.map(
    (code) => `try:\n    print('OPEN', ${code})\nexcept BaseException as e:\n    print('closed')`,
  );
  const { printed, status } = await run(page, `import js\n${attempts.join('\n')}\n`);
  expect(status).toBe('done');
  expect(printed.split('\n')).toEqual(ESCAPES.map(() => 'closed'));
  expect(requests).toEqual([]);
  expect(server.asked).toEqual([]);
  await expect(page.locator('#private')).toHaveText('secret');
});

/** Ways out that a program might try; each must end in an exception. */
const ESCAPES = [
  'js.document',
  'js.fetch("/x")',
  'js.eval("1")',
  'js.self',
  'js.globalThis',
  'js.constructor',
  'js.localStorage',
  'js.indexedDB',
  'js.XMLHttpRequest',
  'js.object_keys().constructor.constructor("return self")()',
  'js.object_keys().map.constructor("return self")()',
  '__import__("pyodide_js")',
  '__import__("pyodide.code")',
  '__import__("_pyodide_core")',
  '__import__("pyodide.http").http.pyfetch("/x")',
  '__import__("urllib.request")',
  '__import__("socket").create_connection(("127.0.0.1", 80))',
  '__import__("_socket").socket().connect(("127.0.0.1", 80))',
  '__import__("ctypes")',
  '__import__("subprocess").run(["ls"])',
  '__import__("multiprocessing")',
  '__import__("os").fork()',
  '__import__("os").system("ls")',
  '__import__("threading").Thread(target=print).start()',
  'open("/etc/passwd").read()',
  '__import__("sys").modules["pyodide_js"]',
  '__import__("importlib").reload(js).fetch',
  '[each for each in __import__("gc").get_objects() if "JsProxy" in type(each).__name__ and "ffi" not in type(each).__module__][0]',
];

test('Stop ends an endless loop at once; the page never stands still; the next run works', async ({
  page,
}) => {
  await run(page, 'print(1)');
  const ended = page.evaluate(() => window.python.run('print("in")\nwhile True: pass'));
  // Frames go on being drawn while the loop spins.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let frames = 0;
        const count = (): void => {
          if (++frames > 20) resolve();
          else requestAnimationFrame(count);
        };
        count();
      }),
  );
  await page.evaluate(() => window.python.handle?.stop());
  expect((await ended).status).toBe('stopped');
  expect((await run(page, 'print("next")')).printed).toBe('next');
});

for (const [what, source] of [
  ['an endless loop', 'while True: pass'],
  [
    'one that catches everything',
    'while True:\n  try:\n    while True: pass\n  except BaseException: pass',
  ],
  ['a flood of prints', 'while True: print("x" * 80)'],
  ['a giant list', 'from itertools import repeat\nwhile True: list(repeat(0, 10**7))'],
] as const) {
  test(`after Stop of ${what} the next run is served by the worker kept warm`, async ({ page }) => {
    await run(page, '');
    const ended = page.evaluate(
      (text) =>
        new Promise<string>((resolve) => {
          const limits = { outputChars: 1e9, steps: 1e9, wallMs: 120_000 };
          const handle = window.python.runner.run(
            { source: `print("in")\n${text}`, clock: 'virtual', trace: false, limits },
            () => undefined,
          );
          window.python.handle = handle;
          void handle.end.then(({ status }) => resolve(status));
        }),
      source,
    );
    await page.evaluate(async () => {
      await window.python.runner.load();
      window.python.startsNoWorker = true;
      window.python.handle?.stop();
    });
    expect(await ended).toBe('stopped');
    expect((await run(page, 'print("next")')).printed).toBe('next');
  });
}

test('what hangs outside of Python code ends at the wall limit', async ({ page }) => {
  const { status, limit, printed } = await page.evaluate(async () => {
    const lines: string[] = [];
    const { end } = window.python.runner.run(
      {
        source: 'print("before")\nexec("while True: pass")',
        clock: 'virtual',
        trace: false,
        limits: { wallMs: 1500 },
      },
      (batch) => batch.forEach((event) => event.kind === 'output' && lines.push(event.text)),
    );
    return { ...(await end), printed: lines };
  });
  expect({ status, limit, printed }).toEqual({
    status: 'limit',
    limit: { name: 'wall-time', value: 1500 },
    printed: ['before'],
  });
  expect((await run(page, 'print("next")')).printed).toBe('next');
});

test('a list too large for memory is a MemoryError, not the end of the page', async ({ page }) => {
  const { errors } = await run(page, 'from itertools import repeat\nlist(repeat(0, 10**9))');
  expect(errors[0]).toMatchObject({ name: 'MemoryError', line: 2 });
  expect((await run(page, 'print("next")')).printed).toBe('next');
});

test('the real clock really waits', async ({ page }) => {
  const waited = await page.evaluate(async () => {
    await window.python.run('');
    const began = performance.now();
    await window.python.run('import asyncio\nasyncio.run(asyncio.sleep(0.4))', 'real');
    return performance.now() - began;
  });
  expect(waited).toBeGreaterThan(399);
});

test('says why Python does not load and what to do, and loads when asked again', async ({
  page,
}) => {
  const failing = async (how: 'abort' | 'missing'): Promise<string | undefined> => {
    await page.route('**/files/program*', (route) =>
      how === 'abort' ? route.abort() : route.fulfill({ status: 404 }),
    );
    const { errors } = await run(page, 'print(1)');
    expect(errors[0]?.name).toBe('LoadError');
    await page.unroute('**/files/program*');
    return errors[0]?.message;
  };
  expect(await failing('abort')).toContain('interrupted');
  expect(await failing('missing')).toContain('Reload');
  await page.context().setOffline(true);
  expect((await run(page, 'print(1)')).errors[0]?.message).toContain('offline');
  await page.context().setOffline(false);
  expect((await run(page, 'print("there")')).printed).toBe('there');
});

test('Cancel gives up the download and the run', async ({ page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/files/program*', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const ended = page.evaluate(() => window.python.run('print(1)'));
  await page.waitForFunction(() => window.python.progress.length > 0);
  await page.evaluate(() => window.python.runner.cancelLoad());
  expect((await ended).status).toBe('stopped');
  letGo();
});
