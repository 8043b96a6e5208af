import { FenceError } from '../../src/plugins/live-blocks/fence';
import {
  findBlocks,
  type LiveBlock,
  type PlacedFenceError,
} from '../../src/plugins/live-blocks/blocks';
import { outputText } from '../../src/plugins/live-blocks/output';
import { record } from '../../src/plugins/live-blocks/recording';
import { parseText } from '../prose/parse';
import { checkNative } from './checkNative';

/** A block that does not do what its page says. */
export interface BlockProblem {
  file: string;
  /** 1-based line of the block's fence. */
  line: number;
  message: string;
}

const indent = (text: string): string => text.replace(/^/gm, '    ');

async function checkBlock(file: string, block: LiveBlock): Promise<BlockProblem[]> {
  const { fence, code, source, output } = block;
  const line = code.position?.start.line ?? 1;
  if (!output) {
    return [{ file, line, message: 'this block claims no output. `npm run outputs` writes it.' }];
  }
  const made = await record(`${source}\n`, fence);
  const printed = outputText(made);
  if (printed === output.value) {
    const problem = fence.language === 'python' ? await checkNative(file, block) : null;
    return problem ? [problem] : [];
  }
  const message = `this block prints\n${indent(printed)}\n  but its page says\n${indent(output.value)}\n  \`npm run outputs\` writes what it prints.`;
  return [{ file, line, message }];
}

/**
 * Runs the blocks of a page and compares what they print with what the page says; those in Python
 * also in the machine's own CPython.
 *
 * @param file path for messages, which also tells the syntax
 * @returns how many blocks there are, and the problems
 */
export async function checkPage(
  file: string,
  text: string,
): Promise<{ blocks: number; problems: BlockProblem[] }> {
  try {
    const blocks = findBlocks(parseText(file, text)).flatMap((group) => group.blocks);
    const problems = await Promise.all(blocks.map((block) => checkBlock(file, block)));
    return { blocks: blocks.length, problems: problems.flat() };
  } catch (error) {
    if (!(error instanceof FenceError)) throw error;
    const { line = 1, message } = error as PlacedFenceError;
    return { blocks: 1, problems: [{ file, line, message }] };
  }
}
