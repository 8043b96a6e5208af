/**
 * Runs ECMAScript's own conformance tests, test262, as blocks:
 *
 *     git clone https://github.com/tc39/test262 && npm run test262 -- test262 [PART…]
 *
 * Every test that passes as a module in plain Node must pass with types taken off and probes put in, on
 * the guest's own event loop. A part is a folder or a file below `test/`, like `language/statements`; without
 * one, all parts that probes or the furniture of a block's realm could break are run. Every test that is
 * not compared is counted with the reason. Exit code 1 if any test differs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleGuest } from '../../../node/guest-bundle';
import type { Verdict } from './judge';
import { judgeAll } from './pool';
import { Suite } from './suite';

/** The language, and the built-ins that a block's realm has others in place of, or that probes rely on. */
const PARTS = [
  'language',
  'built-ins/Array',
  'built-ins/ArrayIteratorPrototype',
  'built-ins/AsyncFromSyncIteratorPrototype',
  'built-ins/AsyncFunction',
  'built-ins/AsyncGeneratorFunction',
  'built-ins/AsyncGeneratorPrototype',
  'built-ins/AsyncIteratorPrototype',
  'built-ins/Date',
  'built-ins/Error',
  'built-ins/Function',
  'built-ins/GeneratorFunction',
  'built-ins/GeneratorPrototype',
  'built-ins/IteratorPrototype',
  'built-ins/Map',
  'built-ins/Math',
  'built-ins/Object',
  'built-ins/Promise',
  'built-ins/Proxy',
  'built-ins/Reflect',
  'built-ins/Set',
  'built-ins/Symbol',
  'built-ins/WeakMap',
  'built-ins/eval',
  'built-ins/global',
];

/** Reasons of one kind, counted without what is particular to one test. */
class Tally {
  private readonly counts = new Map<string, number>();
  total = 0;

  add(reason: string): void {
    const key = reason.split(':')[0] ?? '';
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    this.total++;
  }

  print(title: string): void {
    console.log(`${title}: ${this.total}`);
    const byCount = [...this.counts].sort(([, a], [, b]) => b - a);
    for (const [reason, count] of byCount) if (reason) console.log(`  ${count}  ${reason}`);
  }
}

async function main(): Promise<void> {
  const [folder, ...parts] = process.argv.slice(2);
  if (!folder) throw new Error('Name the folder of a clone of https://github.com/tc39/test262.');
  const paths = new Suite(folder).list(parts.length > 0 ? parts : PARTS);
  const scratch = mkdtempSync(join(tmpdir(), 'test262-'));
  const bundle = join(scratch, 'guest.js');
  writeFileSync(bundle, await bundleGuest(fileURLToPath(new URL('./guest.ts', import.meta.url))));
  const tallies: Record<Verdict['kind'], Tally> = {
    refused: new Tally(),
    'not-plain': new Tally(),
    same: new Tally(),
    differs: new Tally(),
  };
  await judgeAll(folder, bundle, paths, (path, { kind, reason }) => {
    tallies[kind].add(reason);
    if (kind === 'differs') console.log(`${path}\n  ${reason}`);
  });
  rmSync(scratch, { recursive: true });
  console.log(`${paths.length} tests`);
  tallies.refused.print('not the same language in a block, by design');
  tallies['not-plain'].print('do not pass as a module in this Node, without us');
  tallies.same.print('pass with probes as without');
  tallies.differs.print('pass without probes only');
  if (tallies.differs.total > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
