/**
 * Whole programs, as teaching code is written: with types, classes, timers, queues, cancellation. Each
 * writes to a log by `L(…)`.
 */

const SLEEP = `const sleep = <T,>(ms: number, value?: T) => new Promise<T | undefined>((wake) => setTimeout(() => wake(value), ms));\n`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'three walkers, started together and awaited one by one': `
async function walk(who: string, ms: number): Promise<void> {
  L(who + ' leaves');
  await sleep(ms);
  L(who + ' arrives');
}
const walkers = [walk('slow', 60), walk('quick', 20), walk('steady', 40)];
L('all have left');
for (const walker of walkers) await walker;
L('all are here');`,

  'the order of plain code, microtasks and timers': `
L('first');
setTimeout(() => L('timer'), 0);
queueMicrotask(() => L('microtask'));
Promise.resolve().then(() => L('reaction')).then(() => L('reaction of the reaction'));
(async () => { L('called'); await null; L('resumed'); })();
L('last of the plain code');`,

  'how many turns each kind of return takes': `
const turns: string[] = [];
const value = async (): Promise<string> => 'value';
const promise = async (): Promise<string> => Promise.resolve('promise');
const awaited = async (): Promise<string> => await Promise.resolve('awaited');
const thenable = { then(take: (text: string) => void) { take('thenable'); } };
for (const start of [value, promise, awaited]) start().then((text) => turns.push(text));
(async () => turns.push(await (thenable as unknown as Promise<string>)))();
let chain: Promise<unknown> = Promise.resolve();
for (let turn = 0; turn < 9; turn++) chain = chain.then(() => turns.push('turn ' + turn));
(async () => { for (let turn = 0; turn < 6; turn++) { await turn; turns.push('await ' + turn); } })();
await sleep(5);
L(turns.join(', '));`,

  'combinators, with values, losers and errors': `
L((await Promise.all([sleep(30, 'tea'), sleep(10, 'milk'), 'cup'])).join());
L(await Promise.race([sleep(30, 'tortoise'), sleep(10, 'hare')]));
const outcomes = await Promise.allSettled([sleep(5, 1), Promise.reject(new RangeError('too far'))]);
L(outcomes.map(({ status }) => status).join());
L(await Promise.any([Promise.reject(0), sleep(5, 'the one that works')]));
try {
  await Promise.all([sleep(10), Promise.reject(new TypeError('spilt')), sleep(20)]);
} catch (error: unknown) {
  L((error as Error).message);
} finally {
  L('wiped');
}`,

  'errors on their way through try, catch and finally': `
class TooHot extends Error { constructor(readonly degrees: number) { super('too hot: ' + degrees); } }
async function measure(degrees: number): Promise<number> {
  if (degrees > 90) throw new TooHot(degrees);
  await null;
  return degrees;
}
async function report(degrees: number): Promise<string> {
  try {
    return 'fine: ' + (await measure(degrees));
  } catch (error: unknown) {
    if (error instanceof TooHot && error.degrees < 100) return 'cool it by ' + (error.degrees - 90);
    throw error;
  } finally {
    L('measured ' + degrees);
    await 0;
    L('noted ' + degrees);
  }
}
L((await Promise.all([report(60), report(95)])).join());
L(await report(120).catch((error: TooHot) => error.message).finally(() => L('put away')));
L(await (async () => { try { throw 1; } catch { return 'catch'; } finally { return 'finally'; } })());`,

  'asynchronous generators: closed early, delegated to, spoken to': `
async function* beats(count: number) {
  try { for (let beat = 1; beat <= count; beat++) { await sleep(5); yield beat; } } finally { L('silence after ' + count); }
}
async function* song() {
  yield* beats(2);
  yield Promise.resolve('chorus');
  const wish: unknown = yield 'any wishes?';
  L('wished for ' + wish);
  return 'applause';
}
for await (const beat of beats(3)) L(beat);
for await (const beat of beats(9)) if (beat === 2) break;
bars: for await (const beat of beats(3)) for (const half of ['on', 'off']) { if (half === 'off') continue bars; L(beat + half); }
for await (const item of [Promise.resolve('ready'), 'plain', sleep(3)]) L(item);
const singing = song();
for (const wish of [0, 0, 0, 0, 'encore', 0]) L(JSON.stringify(await singing.next(wish)));
const stopped = beats(5);
L(JSON.stringify([await stopped.next(), await stopped.return('enough'), await stopped.next()]));
if (true) for await (const beat of beats(1)) L('only ' + beat);`,

  'a class with private state, asynchronous methods and getters': `
class Jar {
  #sweets = 0;
  static jars = 0;
  refill = { by: async (count: number) => { await null; this.#sweets += count; return this; } };
  constructor(protected readonly label: string) { Jar.jars++; }
  async add(count: number) { const before = this.#sweets; await Promise.resolve(); this.#sweets = before + count; return this; }
  async *inside() { yield this.label; yield this.#sweets; }
  get count() { return (async () => this.#sweets)(); }
  static async named(label: string) { return new this(label); }
  async given() { return [arguments.length, await this.count, this.add.name, this.add.length]; }
  static #secret = async () => 'under the shelf';
  static async tell() { return Jar.#secret(); }
}
class BigJar extends Jar { override async add(count: number) { L('big'); return super.add(count * 3); } }
const jar = await BigJar.named('liquorice');
await Promise.all([jar.add(1), jar.add(2), jar.refill.by(10)]);
L(await jar.count); L(Jar.jars); L((await jar.given()).join()); L(await Jar.tell());
for await (const thing of jar.inside()) L(thing);`,

  'a queue between a producer and two consumers': `
class Channel<T> {
  private readonly items: T[] = [];
  private readonly takers: Array<(item: T) => void> = [];
  put(item: T): void { const taker = this.takers.shift(); if (taker) taker(item); else this.items.push(item); }
  take(): Promise<T> { return this.items.length > 0 ? Promise.resolve(this.items.shift()!) : new Promise((taker) => this.takers.push(taker)); }
}
const channel = new Channel<number | undefined>();
const produce = async () => { for (let n = 0; n < 5; n++) { channel.put(n); L('put ' + n); await sleep(n % 2 ? 5 : 0); } channel.put(undefined); channel.put(undefined); };
const consume = async (who: string) => { for (let n; (n = await channel.take()) !== undefined;) L(who + ' took ' + n); L(who + ' goes home'); };
await Promise.all([produce(), consume('left'), consume('right')]);`,

  'a wait that is called off, and one that takes too long': `
const wait = (ms: number, signal?: AbortSignal) => new Promise<void>((wake, fail) => {
  const timer = setTimeout(wake, ms);
  signal?.addEventListener('abort', () => { void timer; fail(signal.reason); }, { once: true });
});
const stop = new AbortController();
const job = (async () => { try { await wait(1000, stop.signal); return 'finished'; } catch (reason) { L('called off: ' + reason); return 'stopped'; } finally { L('tidied'); } })();
await sleep(10);
stop.abort('lunch');
L(await job);
const within = <T,>(ms: number, work: Promise<T>): Promise<T> => Promise.race([work, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too late')), ms))]);
L(await within(10, sleep(50)).catch((error: Error) => error.message));
L(await within(50, sleep(10, 'in time')));`,

  'arrows, methods, templates, conditions, loops and switches that await': `
const box = async (content: number) => ({ content: await content });
const open = async (content: number) => (await box(content)).content + 1;
const sum = async ({ left = 1, right }: { left?: number; right: number }) => left + (await open(right));
const last = async () => (await 'first', await 'second');
const shelf = { async look() { return await this.find(); }, find: async () => 'found', async ['com' + 'puted']() { return 7; } };
L(JSON.stringify([await box(1), await open(2), await sum({ right: 3 }), await last(), await shelf.look(), await shelf.computed()]));
L(await [1, 2, 3].reduce(async (total, item) => (await total) + item, Promise.resolve(0)));
L(\`\${await box(9).then(({ content }) => content)} \${(await Promise.all([1, 2].map(async (item) => item * 2))).join()}\`);
L((await box(0)).content ? 'full' : -(await open(0)));
L(typeof (await box(1)) + !(await last()));
rows: for (let row = 0; row < 4; row++) { if ((await open(row)) === 2) continue rows; if (row === 3) break rows; L('row ' + row); }
let count = 0; do await null; while (++count < 3); L(count);
switch (await open(1)) { case await open(0): L('one'); break; case await open(1): L('two'); break; default: L('other'); }
enum Size { Small, Large = 5 } L(Size.Large + Size[0]);`,

  'a tree of tasks that wait, fork and fail': `
const trace: string[] = [];
let seed = 11; const pick = (count: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % count;
async function grow(height: number, name: string): Promise<string> {
  trace.push('+' + name);
  for (let branch = 0; branch < 3; branch++) {
    switch (pick(6)) {
      case 0: await null; break;
      case 1: await sleep(pick(5)); break;
      case 2: await Promise.resolve().then(() => trace.push('~' + name)); break;
      case 3: if (height > 0) await grow(height - 1, name + branch); break;
      case 4: if (height > 0) await Promise.all(['a', 'b'].map((side) => grow(height - 1, name + side))); break;
      default: try { await Promise.reject(name); } catch (error) { trace.push('!' + error); }
    }
    trace.push(name + branch);
  }
  return pick(2) ? name : Promise.resolve(name);
}
L((await Promise.all([grow(4, 'x'), grow(4, 'y'), grow(4, 'z')])).join());
L(trace.length); L(trace.join(' '));`,

  'a rejection nobody handles in time, and a wait without end': `
async function fail(): Promise<never> { await null; throw new Error('unheard'); }
const never = new Promise<void>(() => {});
void (async () => { L('waits'); await never; L('is never printed'); })();
const failing = fail();
await sleep(5).catch(() => 0);
failing.catch((error: Error) => L('late: ' + error.message));`,
};

/** Every program. */
export function* programs(): Generator<[name: string, source: string]> {
  for (const [name, source] of Object.entries(PROGRAMS)) yield [name, SLEEP + source];
}
