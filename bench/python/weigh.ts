import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of one file, as it is and as a server could send it. */
export interface FileWeight {
  engine: string;
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
}

/** Weighs every file of `folder` whose name `wanted` accepts. Brotli at its best, with a large window. */
export function weigh(
  engine: string,
  folder: string,
  wanted: (name: string) => boolean,
  unpack: (bytes: Buffer) => Buffer = (bytes) => bytes,
): FileWeight[] {
  return readdirSync(folder)
    .filter(wanted)
    .map((file) => {
      const stored = readFileSync(join(folder, file));
      const bytes = unpack(stored);
      return { engine, file, ...packed(bytes) };
    });
}

const known = new Map<string, Pick<FileWeight, 'raw' | 'gzip' | 'brotli'>>();

/** Packs each content once: the largest file is the same in two engines, and brotli takes its time. */
function packed(bytes: Buffer): Pick<FileWeight, 'raw' | 'gzip' | 'brotli'> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const weight = known.get(hash) ?? {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
  known.set(hash, weight);
  return weight;
}

/** The weights as a Markdown table in kB, a sum under each engine. */
export function weightTable(weights: FileWeight[]): string {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
  const sum = (rows: FileWeight[], key: 'raw' | 'gzip' | 'brotli'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  const engines = [...new Set(weights.map(({ engine }) => engine))];
  const lines = engines.flatMap((engine) => {
    const rows = weights.filter((weight) => weight.engine === engine);
    const total = {
      engine,
      file: '**all**',
      raw: sum(rows, 'raw'),
      gzip: sum(rows, 'gzip'),
      brotli: sum(rows, 'brotli'),
    };
    return [...rows, total].map(
      ({ file, raw, gzip, brotli }) =>
        `| ${engine} | ${file} | ${kB(raw)} | ${kB(gzip)} | ${kB(brotli)} |`,
    );
  });
  return [
    '| engine | file | raw (kB) | gzip (kB) | brotli (kB) |',
    '| --- | --- | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}
