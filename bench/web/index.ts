import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Measured, MeasuredRow } from '../../src/components/Measured/result';
import { load } from './load';
import { pythonVersion, start, type ServerName } from './server';

const RESULT = path.join(import.meta.dirname, '../../src/components/Measured/servers.json');
const NAMES: readonly ServerName[] = ['threads', 'loop', 'node'];

/** How many connections, and for how many ms: long enough that each is answered more than once. */
const RUNS: Readonly<Record<MeasuredRow['handler'], readonly (readonly [number, number])[]>> = {
  wait: [
    [1, 2000],
    [10, 2000],
    [100, 3000],
    [500, 4000],
  ],
  block: [
    [1, 2000],
    [10, 3000],
    [100, 12_000],
  ],
};

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

async function measure(
  server: ServerName,
  handler: MeasuredRow['handler'],
  connections: number,
  ms: number,
): Promise<MeasuredRow> {
  const { port, use, stop } = await start(server);
  try {
    let used = use();
    const { perSecond, p50, p95 } = await load(port, `/${handler}`, connections, ms, () => {
      used = use();
    });
    return {
      server,
      handler,
      connections,
      perSecond: round(perSecond, perSecond < 100 ? 1 : 0),
      p50: round(p50),
      p95: round(p95),
      ...(used.memory !== undefined && { memory: round(used.memory, 1) }),
      ...(used.threads !== undefined && { threads: used.threads }),
    };
  } finally {
    await stop();
  }
}

async function main(): Promise<void> {
  const python = pythonVersion();
  const [before = 0] = os.loadavg(); // before the bench itself adds to it
  const rows: MeasuredRow[] = [];
  for (const handler of ['wait', 'block'] as const) {
    for (const server of NAMES) {
      for (const [connections, ms] of RUNS[handler]) {
        rows.push(await measure(server, handler, connections, ms));
      }
    }
  }
  console.table(rows);
  const measured: Measured = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cores: os.availableParallelism(),
      system: os.type(),
      load: round(before, 1),
    },
    versions: { python, node: `Node.js ${process.versions.node}` },
    rows,
  };
  await writeFile(RESULT, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(`Written to ${path.relative(process.cwd(), RESULT)}; the page reads it from there.`);
}

void main();
