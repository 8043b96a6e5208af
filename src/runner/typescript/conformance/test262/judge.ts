/** Judges one test after the other, in a process of its own: see `pool.ts`. */
import { readFileSync } from 'node:fs';
import { compile, CompileError } from '../../compile';
import type { MessageCode } from '../../messages';
import { runPlain } from './plain';
import { ProbedRunner } from './probed';
import { Suite } from './suite';
import type { Test } from './suite';

/** What came of a test. */
export interface Verdict {
  /**
   * `refused`: blocks refuse by design what the test is about, or read it as the TypeScript that it is. `not-plain`: it does not pass as a module in
   * this Node either. `same`: it passes with and without probes. `differs`: it passes without them only.
   */
  kind: 'refused' | 'not-plain' | 'same' | 'differs';
  reason: string;
}

/** What a block refuses although it is JavaScript. Any other refusal is a syntax error in Node as well. */
const BY_DESIGN = new Set<MessageCode>([
  'decorator',
  'import-dynamic',
  'import-meta',
  'import-module',
  'using',
]);

function refusal({ source, negative }: Test): string | undefined {
  if (negative?.phase === 'parse' && isTypeScript(source)) return 'valid as TypeScript';
  const code = source.replace(/\/\*---[^]*?---\*\//, '');
  if (!/@|\bimport\b|\busing\b/.test(code)) return undefined;
  try {
    compile(source);
  } catch (error) {
    if (error instanceof CompileError && BY_DESIGN.has(error.code)) return error.code;
  }
  return undefined;
}

/** Whether something is wrong in JavaScript only: types off, `get x();` is nothing at all. */
function isTypeScript(source: string): boolean {
  try {
    return compile(source).js !== source;
  } catch {
    return false;
  }
}

const [folder = '', bundle = ''] = process.argv.slice(2);
const suite = new Suite(folder);
const probed = new ProbedRunner(suite, readFileSync(bundle, 'utf8'));

async function judge(path: string): Promise<Verdict> {
  const test = suite.read(path);
  const reason = refusal(test);
  if (reason !== undefined) return { kind: 'refused', reason };
  const plain = await runPlain(suite, path, test);
  if (plain !== undefined) return { kind: 'not-plain', reason: plain };
  const problem = await probed.run(path, test);
  return problem === undefined
    ? { kind: 'same', reason: '' }
    : { kind: 'differs', reason: problem };
}

process.on('message', (path: string) => {
  judge(path).then(
    (verdict) => process.send?.(verdict),
    (error: unknown) => process.send?.({ kind: 'not-plain', reason: String(error) }),
  );
});
