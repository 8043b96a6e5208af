import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { version } from 'typescript/package.json';

const CACHE = '.cache/types';

/** Folders whose files decide what the build gives, from the repository's root. */
const SOURCES = ['src/asyncio', 'src/runner/typescript/types', 'src/runner/typescript/types/build'];

/**
 * Makes the type worker's script, packed with gzip, since a static host may not compress it. It stays in
 * `.cache/types` until TypeScript, asyncio or the worker changes; making it anew takes some seconds. Run
 * it from the repository's root.
 *
 * @returns Path of the packed file; its name carries a hash of what it was made from.
 */
export async function buildTypes(): Promise<string> {
  const path = join(process.cwd(), CACHE, `types.${inputHash()}.bin`);
  if (existsSync(path)) return path;
  mkdirSync(join(process.cwd(), CACHE), { recursive: true });
  // Written aside and moved in one step: two builds at once do not see each other's half.
  const aside = `${path}.${process.pid}`;
  // TypeScript itself takes a while to load: only where it is needed.
  const { typesScript } = await import('./bundle');
  writeFileSync(aside, gzipSync(await typesScript(), { level: 9 }));
  renameSync(aside, path);
  return path;
}

function inputHash(): string {
  const hash = createHash('sha256').update(version);
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 10);
}
