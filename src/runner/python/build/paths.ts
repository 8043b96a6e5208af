import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const HERE = join(process.cwd(), 'src/runner/python');

/** Folders whose files decide what the build gives. */
const SOURCES = ['side/_live', 'guest', 'build', 'node'];

/** The folder of the Pyodide package that is installed here. */
export function pyodideFolder(): string {
  const require = createRequire(join(HERE, 'build/paths.ts'));
  return dirname(require.resolve('pyodide/package.json'));
}

/** A file of this runner by its path below `src/runner/python`. */
export function source(path: string): string {
  return join(HERE, path);
}

/** Names of the source files in a folder below `src/runner/python`, in order. */
export function sourceNames(folder: string): string[] {
  return readdirSync(source(folder))
    .filter((name) => /\.(ts|py|json)$/.test(name) && !name.endsWith('.test.ts'))
    .sort();
}

/** Sixteen hex digits that change whenever the build would give something else. */
export function inputHash(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(pyodideFolder(), 'package.json')));
  for (const folder of SOURCES) {
    for (const name of sourceNames(folder)) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(source(`${folder}/${name}`)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
