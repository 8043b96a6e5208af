/** Blocks that try to break the guest, to speak in its place, or to outlive a limit. */
import { describe, expect, it } from 'vitest';
import { runBlock } from '.';
import { checkEvents } from '../../trace/validate';
import type { RunRecord, RunRequest } from '../run';

const run = (source: string, more: Partial<RunRequest> = {}): Promise<RunRecord> =>
  runBlock('ts', { source, clock: 'virtual', trace: true, ...more });

/** Code after which everything of a run must still work: it waits, prints, and fails at the end. */
const REST = `
await new Promise((resolve) => setTimeout(resolve, 20));
async function later() { await null; return 1; }
later(); setTimeout(() => console.log('timer'), 5); queueMicrotask(() => console.log('micro'));
console.log('still', performance.now());
throw new RangeError('the end');`;

/** Replaces all methods of an object by ones that throw. */
const breakAll = (owner: string): string =>
  `for (const key of Reflect.ownKeys(${owner})) { const { value, writable } = Object.getOwnPropertyDescriptor(${owner}, key); if (key !== 'constructor' && writable && typeof value === 'function') ${owner}[key] = () => { throw 1; }; }`;

describe('a block that replaces what the guest might use', () => {
  it.each([
    'Promise.prototype.then = () => { throw 1; };',
    "Object.defineProperty(Promise.prototype, 'constructor', { get() { return class {}; } });",
    "Object.defineProperty(Array.prototype, '0', { set() { throw 1; }, configurable: true });",
    "Object.defineProperty(Object.prototype, 'get', { value: () => 1 });",
    "for (const key of ['then', 'line', 't', 'limit']) Object.defineProperty(Object.prototype, key, { get() { return undefined; }, set() { throw 1; } });",
    breakAll('Array.prototype'),
    breakAll('String.prototype'),
    breakAll('RegExp.prototype'),
    breakAll('Object'),
    breakAll('Reflect'),
    breakAll('Number.prototype'),
    breakAll('globalThis.EventTarget.prototype') + breakAll('Event.prototype'),
    'Error.prepareStackTrace = () => { throw 1; };',
    "Object.defineProperty(Error.prototype, 'stack', { get() { throw 1; } });",
  ])('%s never passes for a run that went well', async (source) => {
    const record = await run(source + REST);
    expect(checkEvents(record.trace)).toMatchObject({ ok: true });
    expect(record.status).not.toBe('done');
  });

  it.each([
    breakAll('JSON'),
    breakAll('Map.prototype') + breakAll('WeakMap.prototype') + breakAll('Set.prototype'),
    breakAll('Function.prototype'),
    breakAll('Date') + breakAll('Date.prototype') + 'globalThis.Date = undefined;',
    'Error.stackTraceLimit = 0;',
    "Error.prepareStackTrace = () => 'Error\\n    at fake (block.ts:1:1)';",
    'for (const key of [0, 1]) Object.defineProperty(Array.prototype, key, { value: 100, writable: true, configurable: true });',
    'Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(globalThis);',
    'globalThis.onmessage = globalThis.onerror = globalThis.onunhandledrejection = () => true;',
    'globalThis.Map = globalThis.Set = globalThis.WeakMap = globalThis.Reflect = undefined;',
    'var { RangeError } = globalThis; globalThis.Object = globalThis.Array = globalThis.Error = globalThis.String = undefined;',
  ])('%s changes nothing for the guest', async (source) => {
    const record = await run(source + REST);
    const printed = record.output.map(({ text }) => text);
    expect(printed).toEqual(['still 20', 'micro', 'timer']);
    expect(record.errors.map(({ message }) => message)).toEqual(['the end']);
  });
});

describe('a block that speaks in the guest’s place', () => {
  it.each([
    "self.postMessage({ kind: 'end', end: { status: 'done', errors: [], t: 0 } });",
    "globalThis.dispatchEvent(new MessageEvent('message', { data: { kind: 'run', request: { source: '', clock: 'virtual', trace: true }, language: 'en' } }));",
    "const own = eval('$' + 'p'); own.recorder.close();",
    'close();',
    "for (let at = globalThis; at; at = Object.getPrototypeOf(at)) for (const key of Object.getOwnPropertyNames(at)) if (/post|close/.test(key)) at[key]({ kind: 'end', end: { status: 'done', errors: [], t: 0 } });",
  ])('%s', async (source) => {
    const record = await run(`${source}\nawait null; throw new Error('the end');`);
    expect(record.status).toBe('error');
    expect(record.errors).toHaveLength(1);
    expect(checkEvents(record.trace)).toMatchObject({ ok: true });
  });
});

describe('a block that holds on to a limit’s error', () => {
  const limits = { steps: 20_000, events: 300, outputChars: 2000, virtualMs: 5000 };
  it.each([
    'for (;;) { try { for (;;) {} } catch {} }',
    'for (;;) { try { for (;;) {} } finally { continue; } }',
    "for (;;) { try { await null; } catch { console.log('caught'); } }",
    "const f = () => { try { f(); } catch { f(); } finally { console.log('caught'); } }; f();",
    'const again = () => Promise.resolve().then(() => { for (;;) {} }).catch(again).finally(again); await again();',
    "for (;;) { try { console.log('flood'); } catch { console.log('caught'); } }",
    'const g = (function* () { for (;;) { try { yield 1; } finally { continue; } } })(); for (;;) { try { for (const x of g) { break; } } catch {} }',
    "setInterval(() => { try { console.log('tick'); } catch {} }, 1e9); setInterval(() => {}, 1000); await new Promise(() => {});",
    "addEventListener('error', (e) => e.preventDefault()); queueMicrotask(function f() { queueMicrotask(f); for (;;) {} }); await new Promise(() => {});",
    'async function* a() { try { for (;;) yield 1; } finally { for (;;) await 1; } } for await (const x of a());',
  ])('%s', async (source) => {
    const record = await run(`console.log('before');\n${source}\nconsole.log('after');`, {
      limits,
    });
    expect(record.status).toBe('limit');
    expect(record.trace.at(-1)).toMatchObject({ kind: 'limit' });
    expect(record.output.map(({ text }) => text)).not.toContain('after');
    expect(record.trace.length).toBeLessThanOrEqual(limits.events + 1);
  });
});

describe('a block that throws what nobody expects', () => {
  it.each([
    ['throw null;', 'null'],
    ['throw undefined;', 'undefined'],
    ["throw Symbol('s');", 'Symbol(s)'],
    [
      'throw { get message() { throw 1; }, get name() { throw 1; }, get stack() { throw 1; } };',
      '(get)',
    ],
    ['throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } });', 'Proxy'],
    ['const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;', 'Proxy'],
    ['throw Object.create(null);', '{}'],
    ["throw Object.assign(new Error('a'), { name: 5, stack: {} });", 'a'],
    ['class Odd extends Error { get message() { throw 1; } } throw new Odd();', ''],
    ["throw new Error('x'.repeat(5e7));", 'xxx'],
    ['for (let i = 0; i < 5000; i++) Promise.reject(new Error(String(i)));', '0'],
    ['await Promise.reject(new AggregateError([new Error("inner")], "outer"));', 'outer'],
  ])('%s', async (source, told) => {
    const record = await run(source);
    expect(record.status).toBe('error');
    expect(record.errors[0]?.message).toContain(told);
    expect(record.errors.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(record.errors).length).toBeLessThan(200_000);
  });
});
