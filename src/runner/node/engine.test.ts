import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBlock } from '.';
import type { RunRecord, RunRequest } from '../run';
import { checkEvents } from '../../trace/validate';

const run = (source: string, more: Partial<RunRequest> = {}): Promise<RunRecord> =>
  runBlock('ts', { source, clock: 'virtual', trace: true, ...more });
const lines = ({ output }: RunRecord): string[] => output.map(({ text }) => text);
const times = ({ output }: RunRecord): Array<[number, string]> =>
  output.map(({ t, text }) => [t, text]);

const SLEEP = 'const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));';

describe('a block on the virtual clock', () => {
  it('prints at the times that a patient wall clock would show', async () => {
    const record = await run(`${SLEEP}
      const t0 = Date.now();
      setTimeout(() => console.log('timer', Date.now() - t0), 1500);
      await sleep(1000);
      console.log('slept', performance.now(), Date.now() - t0);
      for (let i = 0; i < 7; i++) await sleep(0);
      console.log('nested', performance.now());`);
    expect(times(record)).toEqual([
      [1000, 'slept 1000 1000'],
      // HTML's clamp: from the sixth of a chain of timers on, each takes at least 4 ms.
      [1012, 'nested 1012'],
      [1500, 'timer 1500'],
    ]);
  });

  it('ends a busy wait, tells the blocked stretch, and lets due timers come late', async () => {
    const record = await run(`const end = Date.now() + 200;
      setTimeout(() => console.log('late'), 50);
      while (Date.now() < end);
      console.log('done');`);
    expect(times(record)).toEqual([
      [200, 'done'],
      [200, 'late'],
    ]);
    expect(record.trace).toContainEqual(
      expect.objectContaining({ kind: 'blocked', from: 0, t: 200, line: 3 }),
    );
  });

  it('is the same in every run, byte for byte', async () => {
    const source = `${SLEEP}
      console.log(new Date(), Math.random(), crypto.randomUUID());
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => console.log(data);
      port2.postMessage({ a: 1 });
      AbortSignal.timeout(20).addEventListener('abort', (e) => console.log(e));
      await Promise.all([sleep(30), sleep(10)]);`;
    expect(JSON.stringify(await run(source))).toBe(JSON.stringify(await run(source)));
  });

  it('is what marks, measures, events and date formats tell', async () => {
    const record = await run(`${SLEEP}
      const clock = new Intl.DateTimeFormat('en', { minute: 'numeric', second: 'numeric', timeZone: 'UTC' });
      performance.mark('begin');
      await sleep(30);
      performance.mark('end');
      await sleep(60_000);
      const lengths = [['all'], ['since', 'begin'], ['between', 'begin', 'end'], ['of', { start: 5, duration: 2 }]];
      console.log(lengths.map((args) => performance.measure(...args).duration).join());
      console.log(new Event('x').timeStamp, clock.format(), clock.formatToParts()[0].value, clock.format(0));`);
    expect(lines(record)).toEqual(['60030,60030,30,2', '60030 01:00 01 00:00']);
  });

  it('keeps the order of the wall clock', async () => {
    const source = `${SLEEP}
      const say = async (name: string, ms: number) => { await sleep(ms); console.log(name); };
      setTimeout(() => console.log('timer'), 0);
      queueMicrotask(() => console.log('microtask'));
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => console.log('message');
      port2.postMessage(null);
      await Promise.all([say('c', 800), say('a', 10), say('b', 400)]);`;
    const real = await run(source, { clock: 'real' });
    expect(lines(await run(source))).toEqual(lines(real));
    expect(lines(real)).toEqual(['microtask', 'timer', 'message', 'a', 'b', 'c']);
    expect(real.t).toBeGreaterThanOrEqual(800);
  });
});

describe('work that the host does beside a block', () => {
  const source = `setTimeout(() => console.log('timer'), 0);
    const hash = (size: number) =>
      crypto.subtle.digest('SHA-256', new Uint8Array(size)).then(() => console.log('hashed', size));
    void hash(5_000_000);
    void hash(1);
    console.log(await new Blob(['text']).text());
    const module = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    console.log(String(module));
    await crypto.subtle.digest('none', new Uint8Array(1)).catch((error) => console.log(error.name));
    await hash(2);
    console.log('end');`;
  const told = ['hashed 5000000', 'hashed 1', 'text', '[object WebAssembly.Module]'];
  const last = ['NotSupportedError', 'hashed 2', 'end'];

  it('takes no time on the virtual clock, and ends in the order of its beginning', async () => {
    const record = await run(source);
    expect(lines(record)).toEqual([...told, ...last, 'timer']);
    expect(record.t).toBe(0);
  });

  it('keeps a run alive on the wall clock', async () => {
    const record = await run(source, { clock: 'real' });
    expect(lines(record).filter((line) => line !== 'timer')).toEqual([...told, ...last]);
    expect(lines(record)).toContain('timer');
  });

  it('is refused for what it cannot be done with', async () => {
    const record = await run(`crypto.getRandomValues(new Float64Array(2) as never);`);
    expect(record.errors[0]?.name).toBe('TypeMismatchError');
  });
});

describe('the trace', () => {
  it('is valid, and says who waits for whom and who woke whom', async () => {
    const { trace } = await run(`${SLEEP}
async function brew(what: string, ms: number) {
  const cup = { what };
  await sleep(ms);
  return cup.what;
}
const both = [brew('tea', 20), brew('milk', 10)];
await Promise.all(both);
await brew('water', 5);
await null;`);
    expect(checkEvents(trace)).toMatchObject({ ok: true });
    expect(trace.filter(({ kind }) => kind === 'created')).toMatchObject([
      { task: 1, name: 'brew("tea", 20)', by: 0, line: 7 },
      { task: 2, name: 'brew("milk", 10)', by: 0, line: 7 },
      { task: 3, name: 'brew("water", 5)', by: 0, line: 9 },
    ]);
    expect(trace.find(({ kind, task }) => kind === 'suspended' && task === 1)).toMatchObject({
      line: 4,
      on: { kind: 'sleep', ms: 20 },
      chain: [
        {
          name: 'brew',
          line: 4,
          locals: [
            { name: 'what', value: '"tea"' },
            { name: 'ms', value: '20' },
            { name: 'cup', value: '{ what: "tea" }' },
          ],
        },
      ],
    });
    expect(trace.filter((event) => event.kind === 'suspended' && event.task === 0)).toMatchObject([
      { line: 8, on: { kind: 'group', how: 'Promise.all', tasks: [1, 2], count: 2 } },
      { line: 9, on: { kind: 'task', task: 3 } },
      { line: 10, on: { kind: 'turn' } },
    ]);
    expect(trace.find((event) => event.kind === 'resumed' && event.task === 0)).toMatchObject({
      by: { kind: 'task', task: 1 },
    });
  });

  it('does not say what it cannot know', async () => {
    const { trace } = await run(`const wrap = () => new Promise<number>(async (resolve) => {
        await null;
        resolve(1);
      });
      await wrap();`);
    expect(trace.find((event) => event.kind === 'suspended' && event.task === 0)).toMatchObject({
      on: { kind: 'unknown' },
    });
  });

  it('names what a chain of then waits for', async () => {
    const { trace } = await run(`${SLEEP}
const tea = sleep(5).then(() => 'tea');
await tea;
await sleep(1).finally(() => 0);`);
    const waits = trace.filter((event) => event.kind === 'suspended' && event.task === 0);
    expect(waits).toMatchObject([
      { on: { kind: 'object', label: 'tea (promise.then)' } },
      { on: { kind: 'object', label: 'sleep(1).finally(() => 0)' } },
    ]);
  });

  it('reads locals without running code of the block', async () => {
    const record = await run(`let touched = 0;
      const trap = new Proxy({}, { get: () => touched++, getOwnPropertyDescriptor: () => { touched++; return undefined; }, getPrototypeOf: () => { touched++; return null; } });
      const getter = { get x() { touched++; return 1; }, toString() { touched++; return ''; } };
      async function f(a: unknown, b: unknown) { await null; { await null; let a = 1; } switch (1) { case 1: let z = 2; await z; } }
      await f(trap, getter);
      console.log(touched);`);
    expect(lines(record)).toEqual(['0']);
  });

  it('lets asyncio sleep until between two microseconds, and no longer than a sum says', async () => {
    const record = await run(`import { getRunningLoop, run, sleep } from 'asyncio';
function* main() {
  yield* sleep(0.1);
  yield* sleep(0.2);
  console.log('a sum');
  for (const s of [0.0000004, 0.0000014, 1 / 3]) yield* sleep(s);
  console.log('odd');
}
run(main());`);
    expect(record.status).toBe('done');
    expect(record.output[0]).toMatchObject({ t: 300, text: 'a sum' });
    expect(record.output[1]?.text).toBe('odd');
  });

  it('tells lines, chains and locals of asyncio coroutines', async () => {
    const { trace, status } = await run(`import { run, sleep } from 'asyncio';
function* inner(n: number) {
  yield* sleep(n);
  return n;
}
function* main() {
  const cups = 2;
  return yield* inner(cups);
}
console.log(run(main()));`);
    expect(status).toBe('done');
    expect(trace.find(({ kind }) => kind === 'suspended')).toMatchObject({
      line: 3,
      on: { kind: 'sleep', ms: 2000 },
      chain: [
        { name: 'main', line: 8, locals: [{ name: 'cups', value: '2' }] },
        { name: 'inner', line: 3, locals: [{ name: 'n', value: '2' }] },
      ],
    });
    expect(trace.at(-2)).toMatchObject({ kind: 'output', text: '2', t: 2000 });
  });
});

describe('what goes wrong', () => {
  it('is told with its line, and does not keep the rest from running', async () => {
    const record = await run(`interface A { b: number }
setTimeout(() => { throw new RangeError('timer'); }, 1);
setTimeout(() => console.log('goes on'), 2);
async function fail(): Promise<void> {
  await null;
  throw new TypeError('nobody');
}
void fail();
queueMicrotask(() => {
  throw new Error('micro');
});`);
    expect(record.status).toBe('error');
    expect(lines(record)).toEqual(['goes on']);
    expect(record.errors).toMatchObject([
      { name: 'Error', message: 'micro', line: 10, phase: 'uncaught' },
      { name: 'TypeError', message: 'nobody', line: 6, phase: 'unhandled' },
      { name: 'RangeError', message: 'timer', line: 2, phase: 'uncaught' },
    ]);
    expect(record.errors[1]?.stack).toBe('TypeError: nobody\n    at fail (block.ts:6)');
  });

  it.each([
    ['for (;;) {}', 'steps'],
    ['for (;;) { try { for (;;) {} } catch {} }', 'steps'],
    ['const f = () => Promise.resolve().then(f); f();', 'steps'],
    ['queueMicrotask(function again() { queueMicrotask(again); });', 'steps'],
    ['for (;;) await null;', 'events'],
    ['setInterval(() => {}, 1e6);', 'virtual-time'],
    ["for (;;) console.log('flood'.repeat(100));", 'output'],
  ])('%s ends at the limit of %s', async (source, name) => {
    const limits = { steps: 1_000_000, outputChars: 20_000, events: 3000, wallMs: 60_000 };
    const record = await run(`console.log('before');\n${source}`, { limits });
    expect(record.status).toBe('limit');
    expect(record.limit?.name).toBe(name);
    expect(lines(record)[0]).toBe('before');
    expect(record.trace.at(-1)).toMatchObject({ kind: 'limit', limit: name });
  });

  it.each([
    ['one call that never ends', "/(a+)+$/.test('a'.repeat(40) + 'b');"],
    ['few calls that take long', "for (;;) 'x'.repeat(2 ** 21).split('');"],
  ])('what was printed before %s stays visible', async (_, source) => {
    const record = await run(`console.log('before');\n${source}`, { limits: { wallMs: 300 } });
    expect(record.limit).toEqual({ name: 'wall-time', value: 300 });
    expect(lines(record)).toEqual(['before']);
  });

  it('names what a block must not use, in the language of the reader', async () => {
    const source = `for (const use of [
      () => new WebSocket('wss://a.b'), () => new XMLHttpRequest(), () => fetch('/'),
      () => importScripts('x'), () => new Worker('x'), () => indexedDB.open('x'),
    ]) {
      try { await use(); } catch (error) { console.log((error as Error).message); }
    }
    document.title;`;
    const record = await runBlock('ts', { source, clock: 'virtual', trace: false }, 'ja');
    const names = ['WebSocket', 'XMLHttpRequest', 'fetch', 'importScripts', 'Worker', 'indexedDB'];
    expect(lines(record).map((line) => /「(\w+)」/.exec(line)?.[1])).toEqual(names);
    expect(record.errors[0]?.message).toMatch(/ワーカーの中で動くため、document/);
  });
});

describe('what a block can see of its probes', () => {
  it('is nothing', async () => {
    const record =
      await run(`async function f(a: number, b = 2) { await a; return [a, b].map((x) => x); }
class A { #x = 1; async m() { return this.#x; } static { void f(1); } }
console.log(f.toString());
console.log(String(A));
console.log(f.length, f.name, new A().m.name, typeof this, Object.getPrototypeOf(f).constructor.name);
console.log(await (async function () { return arguments.length; })(), setTimeout.name);
console.log(Function.prototype.toString.toString(), Proxy.name, Proxy.length, Date.name);
console.log(String(Proxy));
export default class { static { console.log(this.name); } }`);
    expect(lines(record)).toEqual([
      'async function f(a, b = 2) { await a; return [a, b].map((x) => x); }',
      'class A { #x = 1; async m() { return this.#x; } static { void f(1); } }',
      '1 f m undefined AsyncFunction',
      '0 setTimeout',
      'function toString() { [native code] } Proxy 2 Date',
      'function Proxy() { [native code] }',
      'default',
    ]);
  });
});

describe('a direct eval', () => {
  it('at the top of a block has the this of a module', async () => {
    const record = await run(`const arrow = eval('() => this');
console.log(eval('this'), eval("eval('typeof this')"), eval('[this, class { own = this; }][0]'));
console.log(arrow(), String(arrow), (() => eval('this'))(), typeof (0, eval)('this'));
console.log(function (this: unknown) { return eval('this'); }.call('own'));
for (const text of ['arguments', 'new.target', 'this +']) {
  try { eval(text); } catch (error) { console.log(String(error)); }
}
globalThis.eval = (text: string) => text;
console.log(eval('this is no code'));`);
    expect(lines(record)).toEqual([
      'undefined undefined undefined',
      'undefined () => this undefined object',
      'own',
      'ReferenceError: arguments is not defined',
      'SyntaxError: new.target expression is not allowed here',
      'SyntaxError: Unexpected end of input',
      'this is no code',
    ]);
  });
});

describe('what the engine quotes in its messages', () => {
  it('is the code of the block, in the words that it has for it without probes', async () => {
    const source = `const user = () => ({ name: 'x' }), object = {}, key = 'k';
class Counter { #n = user; n() { return this.#n().name(); } }
for (const attempt of [
  () => user().nmae(), () => user()(), () => user()()(), () => new (user())(), () => [...user()],
  () => user().a.b.c, () => user()['name'](), () => user()['a b'](), () => user()[0](), () => user()[key](),
  () => object?.m()(), () => user()?.name(), () => user\`text\`(), () => 'text'.trim()(), () => (1).toFixed()(),
  () => /r/.exec('r')(), () => (object.a || user)().name(), () => new Counter().n(),
  () => Promise.all([]).the(), () => Promise.resolve(1).the(), () => new Promise(user).the(),
  () => { for (const x of user()); }, () => { const { a } = user().b; }, () => { const { a } = object.b; },
  async () => (await user())(), async () => (await user()).nmae(), async () => { for (const x of await object); },
  async () => { for await (const x of user()); }, async () => { for await (const x of object); },
  async () => { for await (const x of Promise.all([])) x(); },
]) {
  try { console.log(await attempt()); } catch (error) { console.log(error.message); }
}`;
    const plain = spawnSync(process.execPath, ['--input-type=module', '--eval', source]);
    const told = lines(await run(source)).join('\n');
    expect(told).toBe(plain.stdout.toString().trim());
    expect(told.split('\n')).toHaveLength(30);
  });

  it('shows no probe where the block does not catch the error', async () => {
    const record = await run(`const user = (x) => x;
      Promise.resolve().then(() => user(1)()).catch((error) => console.log(error));
      await null;
      user(2)();`);
    expect(JSON.stringify([record.output, record.errors])).not.toContain('$p');
    expect(record.errors[0]?.message).toBe('user(...) is not a function');
  });
});

describe('the command line', () => {
  it('runs files, goes on after a bad one, and says by its exit code whether any failed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-block-'));
    const [bad, good] = [join(folder, 'bad.ts'), join(folder, 'good.ts')];
    writeFileSync(bad, "console.log('never');\nnamespace Bad { export const value = 1; }\n");
    writeFileSync(good, "await new Promise((r) => setTimeout(r, 10));\nconsole.log('good');\n");
    const args = ['tsx', 'scripts/run-block.ts', bad, good];
    const text = spawnSync('npx', args, { encoding: 'utf8' });
    expect(text.stdout).toBe('good\n');
    expect(text.stderr).toMatch(/bad\.ts:2:1: CompileError: 'namespace' is not supported/);
    expect(text.status).toBe(1);
    const json = spawnSync('npx', [...args, '--json'], { encoding: 'utf8' });
    const records = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(records).toMatchObject([
      { file: bad, status: 'error', output: [] },
      {
        file: good,
        status: 'done',
        output: [{ t: 10, stream: 'out', text: 'good' }],
      },
    ]);
  });
});
