import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainFences, type PlainFence } from './plainFences';
import { compilePython, runPython, runTypeScript, toJavaScript } from './runPlain';

const FOLDERS = ['docs', 'i18n/en/docusaurus-plugin-content-docs/current'];
const fences = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => plainFences(`${folder}/${file}`, readFileSync(`${folder}/${file}`, 'utf8'))),
);

/** The code of the one fence in both languages that holds `part`. */
function fenceWith(part: string): string {
  const found = [...new Set(fences.map(({ source }) => source))].filter((text) =>
    text.includes(part),
  );
  expect(found, `fences with ${part}`).toHaveLength(1);
  return found[0] ?? '';
}

/** A browser's Worker for Node, which has threads but not these names for them. */
const WORKER = `
import { Worker as Thread } from 'node:worker_threads';
const inside = (url) => \`
  const { parentPort } = require('node:worker_threads');
  globalThis.onmessage = null;
  globalThis.postMessage = (data) => parentPort.postMessage(data);
  const ready = import('\${url}');
  parentPort.on('message', async (data) => { await ready; globalThis.onmessage({ data }); });\`;
globalThis.Worker = class {
  constructor(url) {
    this.thread = new Thread(inside(url), { eval: true });
    this.thread.on('message', (data) => this.onmessage({ data }));
  }
  postMessage(data) { this.thread.postMessage(data); }
};
globalThis.end = () => process.exit();
`;

it('finds the fences that are not live, and no other', () => {
  const page = '```python live\n1\n```\n\n```text output\n```\n\n```js title="a"\n2\n```\n';
  expect(plainFences('page.mdx', page)).toEqual([
    { file: 'page.mdx', line: 8, language: 'ts', source: '2' },
  ]);
});

describe('every fence that is not live', () => {
  const one = ({ language, source }: PlainFence): Promise<void> | void =>
    language === 'python' ? compilePython(source) : void toJavaScript(source);

  it.each(fences.map((fence) => [`${fence.file}:${String(fence.line)}`, fence] as const))(
    '%s can be compiled',
    async (_, fence) => {
      await one(fence);
    },
  );

  it('is refused where it cannot', async () => {
    await expect(compilePython('await 1 +')).rejects.toThrow('SyntaxError');
    expect(() => toJavaScript('const = 1')).toThrow('expected');
  });
});

describe('what readers run at home', () => {
  it('waits for I/O and timers at one place', async () => {
    expect(await runPython(fenceWith('selectors.DefaultSelector()'))).toBe("answer: b'tea'\n");
  });

  it('leaves a blocking function to a thread', async () => {
    const driver = '\nprint(asyncio.run(fetch("data:,tea")))\n';
    expect(await runPython(fenceWith('to_thread(read') + driver)).toBe("b'tea'\n");
  });

  it('leaves computation to processes', async () => {
    const source = fenceWith('ProcessPoolExecutor()').replace(/00_00/g, '00');
    expect(await runPython(source)).toBe('[168, 168, 168]\n');
  });

  it('leaves computation to a Worker', async () => {
    const main = `${fenceWith('new Worker(')}\nconsole.log(await countPrimes(100));\nend();\n`;
    const modules = { 'main.ts': `import './worker.js';\n${main}`, 'worker.ts': WORKER };
    const primes = fenceWith('data: limit');
    expect(await runTypeScript({ ...modules, 'primes.js': primes })).toBe('25\n');
  });

  it('has a value of its own in each request', async () => {
    const printed = await runTypeScript({ 'main.ts': fenceWith('new AsyncLocalStorage') });
    expect(printed).toBe('request 1\nrequest 2\nrequest 3\n');
  });

  it('closes what `await using` opened', async () => {
    const symbols = "(Symbol as { asyncDispose?: symbol }).asyncDispose ??= Symbol('dispose');\n";
    const printed = await runTypeScript({ 'main.ts': symbols + fenceWith('await using db') });
    expect(printed).toBe('open db\nuse db\nclose db\n');
  });

  it('tests a timeout of an hour at once', async () => {
    expect(await runPython(fenceWith('class VirtualClockLoop'))).toBe('gave up after 3600.0 s\n');
  });
});
