/**
 * `npm run bench:python`: our Python beside stock Pyodide and MicroPython, each in a worker of the same
 * Chromium in the same run: bytes, cold and warm start, a short block, a million turns of a loop.
 * Rounds alternate between the engines, medians are printed, and the budgets are checked at the end.
 */
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildPython } from '../../src/runner/python/build/build';
import { launch } from '../site/launch';
import { MILLION_TURNS, SHORT_BLOCK, withRun } from './programs';
import { serveTree } from './serve';
import { weigh, weightTable } from './weigh';
import type { FileWeight } from './weigh';
import { MICROPYTHON_WORKER, STOCK_WORKER } from './workers';

const ROUNDS = Number(process.env.ROUNDS ?? 5);

/** How often each program runs in a row: one press of ▶ right after the other. */
const PRESSES = 3;

/** Median milliseconds by what was measured. */
type Times = Record<string, number[]>;

interface Contender {
  name: string;
  url: string;
  /** Whether its `run` takes a trace. */
  traces: boolean;
  shortBlock: string;
}

const folderOf = (module: string): string => dirname(require.resolve(`${module}/package.json`));
const STOCK = folderOf('pyodide');
const MICROPYTHON = folderOf('@micropython/micropython-webassembly-pyscript');

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const entryPoints = [join('bench/python', entry)];
  const { outputFiles } = await build({
    entryPoints,
    define,
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** One visit with an empty cache and one after it: start, then runs. */
async function visit(browser: Browser, contender: Contender, times: Times): Promise<void> {
  const context = await browser.newContext();
  const note = (what: string, ms: number): number => (times[what] ??= []).push(ms);
  for (const temperature of ['cold', 'warm']) {
    const page = await context.newPage();
    await page.goto(contender.url);
    const started = await page.evaluate(async (block) => {
      const began = performance.now();
      await window.engine.start(block);
      return performance.now() - began;
    }, contender.shortBlock);
    note(`${temperature} start to the end of the first block`, started);
    if (temperature === 'warm') {
      const modes = contender.traces ? [true, false] : [false];
      for (const traced of modes) {
        for (const [name, source] of [
          ['short block', contender.shortBlock],
          ['a million turns', MILLION_TURNS],
        ] as const) {
          const took = await page.evaluate(
            async ([text, isTraced, presses]) => {
              const each: number[] = [];
              while (each.length < presses) {
                const began = performance.now();
                await window.engine.run(text, isTraced);
                each.push(performance.now() - began);
              }
              return each;
            },
            [source, traced, PRESSES] as const,
          );
          const what = `${name}${contender.traces ? (traced ? ', traced' : ', untraced') : ''}`;
          for (const ms of took) note(what, ms);
        }
      }
    }
    await page.close();
  }
  await context.close();
}

async function main(): Promise<void> {
  const { dir, manifest } = await buildPython();
  const weights: FileWeight[] = [
    ...weigh('ours', dir, () => true, gunzipSync),
    ...weigh('stock Pyodide', STOCK, (name) =>
      [
        'pyodide.mjs',
        'pyodide.asm.mjs',
        'pyodide.asm.wasm',
        'python_stdlib.zip',
        'pyodide-lock.json',
      ].includes(name),
    ),
    ...weigh('MicroPython', MICROPYTHON, (name) => /\.(mjs|wasm)$/.test(name)),
  ];
  console.log(weightTable(weights));
  const wire = manifest.guest.bytes + manifest.program.bytes + manifest.library.bytes;
  console.log(`\nours on the wire, whatever the host does: ${(wire / 1000).toFixed(0)} kB\n`);

  const html = '<!doctype html><title>bench</title><script src="/page.js"></script>';
  const workerPage = await bundle('page-worker.ts', {});
  const served = await Promise.all([
    serveTree({
      texts: {
        '/': html,
        '/page.js': await bundle('page-ours.ts', { MANIFEST: JSON.stringify(manifest) }),
      },
      folders: { files: dir },
    }),
    serveTree({
      texts: { '/': html, '/page.js': workerPage, '/worker.js': STOCK_WORKER },
      folders: { stock: STOCK },
    }),
    serveTree({
      texts: { '/': html, '/page.js': workerPage, '/worker.js': MICROPYTHON_WORKER },
      folders: { micropython: MICROPYTHON },
    }),
  ]);
  const [ours, stock, micro] = served.map(({ url }) => url);
  const awaited = `${SHORT_BLOCK}\nawait main()\n`;
  const contenders: Contender[] = [
    { name: 'ours', url: ours ?? '', traces: true, shortBlock: withRun(SHORT_BLOCK) },
    { name: 'stock Pyodide', url: stock ?? '', traces: false, shortBlock: awaited },
    { name: 'MicroPython', url: micro ?? '', traces: false, shortBlock: awaited },
  ];
  const results = new Map<string, Times>(contenders.map(({ name }) => [name, {}]));
  const browser = await launch();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const contender of contenders) {
        await visit(browser, contender, results.get(contender.name) ?? {});
      }
    }
  } finally {
    await browser.close();
    for (const { close } of served) close();
  }

  console.log('| engine | what | median ms |\n| --- | --- | ---: |');
  for (const [name, times] of results) {
    for (const [what, values] of Object.entries(times)) {
      console.log(`| ${name} | ${what} | ${median(values).toFixed(0)} |`);
    }
  }
  check(results, weights);
}

/** The budgets of the design, as ratios within this run. */
function check(results: Map<string, Times>, weights: FileWeight[]): void {
  const cold = 'cold start to the end of the first block';
  const of = (name: string): number => median(results.get(name)?.[cold] ?? []);
  const ratio = of('ours') / of('stock Pyodide');
  const brotli = weights
    .filter(({ engine }) => engine === 'ours')
    .reduce((total, weight) => total + weight.brotli, 0);
  console.log(`\ncold start: ${ratio.toFixed(2)} × stock Pyodide (budget ≤ 0.50 ×)`);
  console.log(`bytes: ${(brotli / 1e6).toFixed(2)} MB brotli (budget ≤ 6 MB, aim 5 MB)`);
  if (ratio > 0.5 || brotli > 6e6) process.exitCode = 1;
}

void main();
