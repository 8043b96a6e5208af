import { readFileSync } from 'node:fs';
import type { Heading } from 'mdast';
import { parseText } from '../../../scripts/prose/parse';
import type { Example } from '../../components/Play/example';
import { findBlocks } from '../live-blocks/blocks';

/** The file that holds the playground's examples, from the repository's root. */
export const EXAMPLES_FILE = 'src/components/Play/examples.mdx';

const textOf = (heading: Heading): string =>
  heading.children.map((child) => ('value' in child ? child.value : '')).join('');

/**
 * Reads the playground's examples: one for each pair, named by the heading above it.
 *
 * @throws FenceError for a fence that cannot be read, Error for a pair without a heading
 */
export function readExamples(): Example[] {
  const tree = parseText(EXAMPLES_FILE, readFileSync(EXAMPLES_FILE, 'utf8'));
  return findBlocks(tree).map(({ blocks, nodes, siblings }) => {
    const before = siblings.slice(
      0,
      siblings.findIndex((node) => node === nodes[0]),
    );
    const heading = before.findLast((node) => node.type === 'heading');
    if (!heading) throw new Error(`${EXAMPLES_FILE}: a pair stands without a heading above it.`);
    const code = Object.fromEntries(blocks.map(({ fence, source }) => [fence.language, source]));
    return { name: textOf(heading), code: { ts: code.ts ?? '', python: code.python ?? '' } };
  });
}
