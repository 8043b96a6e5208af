import { basename } from 'node:path';
import type { LiveBlock } from '../../src/plugins/live-blocks/blocks';
import {
  findNativePython,
  runNatively,
  type NativeRun,
} from '../../src/runner/python/oracle/native';
import { normalise } from '../../src/runner/python/oracle/normalise';
import {
  BLOCK_DIFFERENCES,
  REASONS,
  type BlockDifference,
} from '../../src/runner/python/oracle/blockDifferences';
import { has, VERSION_DIFFERENCES } from '../../src/runner/python/oracle/versionDifferences';
import type { BlockProblem } from './checkPage';

/** Processes of `python3` at a time. */
const AT_ONCE = 2;

const runs = new Map<string, Promise<NativeRun>>();
const waiting: Array<() => void> = [];
let running = 0;

/** Runs a program in the machine's Python once, however many pages hold it. */
function runOnce(source: string, { clock }: LiveBlock['fence']): Promise<NativeRun> {
  const key = `${clock}\n${source}`;
  const run = runs.get(key) ?? inTurn(() => runNatively(`${source}\n`, clock));
  runs.set(key, run);
  return run;
}

async function inTurn<T>(job: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await job();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** What a page may claim of a run in the machine's Python. A deadlock has a sentence of ours there. */
const claimable = ({ printed, isDeadlock }: NativeRun): string =>
  normalise(isDeadlock ? `${printed}Deadlock` : printed);

const claimed = (output: string): string =>
  normalise(output.replace(/^Deadlock: .*$/m, 'Deadlock'));

type Verdict = 'must' | 'may' | 'must not';

/** Whether the machine's Python differs from the page for that reason. */
async function verdictOn({ because }: BlockDifference): Promise<Verdict> {
  const blamed = VERSION_DIFFERENCES.find(({ id }) => id === because);
  if (!blamed) return REASONS.includes(because) ? 'may' : 'must not';
  const { version } = await findNativePython();
  return has(version, blamed.since) ? 'must not' : 'must';
}

const sorted = (text: string): string => text.split('\n').sort().join('\n');

/**
 * Runs a Python block in the machine's own CPython, as written in its file, and compares what that
 * prints with what the page says.
 *
 * @returns the problem, or null: the same is printed, or the difference is listed
 */
export async function checkNative(
  file: string,
  block: LiveBlock,
  listed: readonly BlockDifference[] = BLOCK_DIFFERENCES,
): Promise<BlockProblem | null> {
  const line = block.code.position?.start.line ?? 1;
  const native = claimable(await runOnce(block.source, block.fence));
  const page = claimed(block.output?.value ?? '');
  const difference = listed.find(
    ({ page: name, code }) => name === basename(file) && block.source.includes(code),
  );
  const verdict = difference ? await verdictOn(difference) : 'must not';
  const isOnlyOrder = difference?.because !== 'set-order' || sorted(native) === sorted(page);
  if (native === page ? verdict !== 'must' : verdict !== 'must not' && isOnlyOrder) return null;
  const { version } = await findNativePython();
  const python = `python3 (${version.join('.')})`;
  const where = 'src/runner/python/oracle/blockDifferences.ts';
  const message =
    native === page
      ? `${python} prints the same after all: take the block out of ${where}`
      : `${python} prints\n${native}\n  but the page says\n${page}\n  If that is right, list the block with its reason in ${where}`;
  return { file, line, message };
}
