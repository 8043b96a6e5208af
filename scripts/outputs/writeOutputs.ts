import type { Code } from 'mdast';
import { findBlocks, type BlockGroup, type LiveBlock } from '../../src/plugins/live-blocks/blocks';
import { outputText } from '../../src/plugins/live-blocks/output';
import { record } from '../../src/plugins/live-blocks/recording';
import { parseText } from '../prose/parse';

/** Replaces the characters from `from` to `to` by `text`. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** A fence long enough that the output cannot end it. */
function fenceFor(text: string, name: string): string {
  const ticks = Math.max(3, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length + 1));
  const fence = '`'.repeat(ticks);
  return text === '' ? `${fence}text ${name}\n${fence}` : `${fence}text ${name}\n${text}\n${fence}`;
}

const startOf = (code: Code): number => code.position?.start.offset ?? 0;
const endOf = (code: Code): number => code.position?.end.offset ?? 0;

async function printedBy({ source, fence }: LiveBlock): Promise<string> {
  return outputText(await record(`${source}\n`, fence));
}

/** What stands after the last block of a group: one output for all, or one for each language. */
async function fencesOf({ blocks }: BlockGroup): Promise<string[]> {
  const texts = await Promise.all(blocks.map(printedBy));
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return [fenceFor(first, 'output')];
  return texts.map((text, index) =>
    fenceFor(text, `output ${blocks[index]?.fence.language ?? ''}`),
  );
}

async function changesOf(group: BlockGroup, text: string): Promise<Change[]> {
  const wanted = await fencesOf(group);
  const outputs = [...new Set(group.blocks.flatMap(({ output }) => output ?? []))];
  const last = group.blocks.at(-1)?.code;
  if (!last) return [];
  const margin = /[ \t]*$/.exec(text.slice(0, startOf(last)))?.[0] ?? '';
  const written = wanted
    .map((fence) => fence.replace(/\n(?=.)/g, `\n${margin}`))
    .join(`\n\n${margin}`);
  const [first, ...others] = outputs;
  if (!first) return [{ from: endOf(last), to: endOf(last), text: `\n\n${margin}${written}` }];
  return [
    { from: startOf(first), to: endOf(first), text: written },
    ...others.map((output) => {
      const gap = /\s*$/.exec(text.slice(0, startOf(output)))?.[0].length ?? 0;
      return { from: startOf(output) - gap, to: endOf(output), text: '' };
    }),
  ];
}

/**
 * Runs the blocks of a page and writes what they print into its output fences.
 *
 * @param file path for messages, which also tells the syntax
 * @returns the page's new text
 * @throws FenceError for a fence that cannot be read
 */
export async function writeOutputs(file: string, text: string): Promise<string> {
  const groups = findBlocks(parseText(file, text));
  const changes = (await Promise.all(groups.map((group) => changesOf(group, text)))).flat();
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((page, { from, to, text: by }) => page.slice(0, from) + by + page.slice(to), text);
}
