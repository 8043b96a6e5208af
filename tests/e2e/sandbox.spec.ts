import { expect, test } from '@playwright/test';
import { printed, runToItsEnd } from './block';
import { windableClock } from './clock';

const PLAY = '/play#example=cancel&lang=ts';

test('what a worker has works on the virtual clock', async ({ page }) => {
  await windableClock(page);
  await page.goto(PLAY);
  const block = page.locator('[data-live-block]');
  const code = [
    'const log = (...parts: unknown[]) => console.log(performance.now(), ...parts);',
    'const signal = AbortSignal.timeout(50);',
    "signal.addEventListener('abort', () => log('timeout', (signal.reason as Error).name));",
    'const stop = new AbortController();',
    "AbortSignal.any([stop.signal, AbortSignal.timeout(5000)]).addEventListener('abort', () => log('any'));",
    'setTimeout(() => stop.abort(), 20);',
    "let turns = 0; const id = setInterval(() => { log('interval'); if (++turns === 2) clearInterval(id); }, 30);",
    "const { port1, port2 } = new MessageChannel(); port1.onmessage = ({ data }) => log('message', data.a); port2.postMessage({ a: 1 });",
    "const target = new EventTarget(); target.addEventListener('x', () => log('event'), { once: true }); target.dispatchEvent(new Event('x')); target.dispatchEvent(new Event('x'));",
    "log(structuredClone(new Map([[1, { b: 2 }]])).get(1)!.b, typeof crypto.randomUUID(), 'scheduler' in globalThis);",
    "queueMicrotask(() => log('microtask'));",
    "log((await Promise.any([Promise.reject(1), new Promise((r) => setTimeout(r, 100, 'late'))])));",
    'try { await Promise.race([new Promise((_, no) => AbortSignal.timeout(10).addEventListener("abort", function () { no(this.reason); }))]); } catch (error) { log((error as Error).message); }',
  ].join('\n');
  await block.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await runToItsEnd(page, block);
  await expect(block).toHaveAttribute('data-status', 'done');
  expect(await printed(block)).toEqual([
    '0 event',
    '0 2 string false',
    '0 microtask',
    '0 message 1',
    '20 any',
    '30 interval',
    '50 timeout TimeoutError',
    '60 interval',
    '100 late',
    '110 signal timed out',
  ]);
});

test('what the sandbox forbids says so by its name', async ({ page }) => {
  await windableClock(page);
  await page.goto(PLAY);
  const block = page.locator('[data-live-block]');
  const uses = [
    "fetch('/')",
    'new XMLHttpRequest()',
    "new WebSocket('ws://127.0.0.1:1')",
    "new EventSource('/')",
    "new Worker('x')",
    "new SharedWorker('x')",
    "new BroadcastChannel('x')",
    "importScripts('x')",
    "indexedDB.open('x')",
    "caches.open('x')",
    'navigator.locks',
    'navigator.storage',
  ];
  const code = [
    `const uses: Array<() => unknown> = [${uses.map((use) => `() => ${use.replace(/^(new )?/, '$1(globalThis as any).')}`).join(', ')}];`,
    'for (const use of uses) {',
    "  try { await use(); console.log('works'); }",
    '  catch (error) { console.log((error as Error).name, (error as Error).message); }',
    '}',
  ].join('\n');
  await block.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(code);
  await runToItsEnd(page, block);
  const lines = await printed(block);
  expect(lines).toHaveLength(uses.length);
  for (const [at, use] of uses.entries()) {
    const name = /(?:navigator\.)?\w+/.exec(use.replace(/^new /, ''))?.[0] ?? '';
    expect(lines[at]).toContain('NotAllowedError');
    expect(lines[at]).toContain(name);
  }
});

const HOSTILE = [
  "self.postMessage?.({ kind: 'end', end: { status: 'done', errors: [], t: 0 } });",
  "dispatchEvent(new MessageEvent('message', { data: { kind: 'run', request: { source: '', clock: 'virtual', trace: true }, language: 'en' } }));",
  'Promise.prototype.then = () => { throw 1; };',
  'Event.prototype.preventDefault = EventTarget.prototype.addEventListener = () => { throw 1; };',
  "Object.defineProperty(PromiseRejectionEvent.prototype, 'reason', { get() { throw 1; } });",
  'Array.prototype.push = Array.prototype.map = () => { throw 1; }; Array.prototype[Symbol.iterator] = () => { throw 1; };',
  'JSON.stringify = () => { throw 1; }; globalThis.Date = undefined; globalThis.Promise = undefined;',
  'onmessage = onerror = onunhandledrejection = () => true;',
  'Object.freeze(Object.prototype); Object.freeze(globalThis);',
  "for (const key of ['data', 'kind', 'end', 'status']) Object.defineProperty(Object.prototype, key, { get() { return 'done'; }, set() {} });",
  'MessagePort.prototype.postMessage = () => {}; close?.();',
];

test('hostile blocks neither break the page nor pass for done', async ({ page }) => {
  test.setTimeout(120_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await windableClock(page);
  await page.goto(PLAY);
  const block = page.locator('[data-live-block]');
  for (const code of HOSTILE) {
    await block.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(
      `// @ts-nocheck\n${code}\nsetTimeout(() => { throw new Error('late'); }, 5);\nthrow new Error('the end');`,
    );
    await runToItsEnd(page, block);
    await expect(block, code).toHaveAttribute('data-status', 'error');
  }
  expect(problems).toEqual([]);
  await block.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText("console.log('all is well');");
  await runToItsEnd(page, block);
  expect(await printed(block)).toEqual(['all is well']);
});
