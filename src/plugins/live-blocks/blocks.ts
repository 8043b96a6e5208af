/** Finds live blocks and the outputs they claim in a Markdown tree. */
import type { Code, Root, RootContent } from 'mdast';
import type { LinkedLine } from '../../components/LiveBlock/props';
import { FenceError, parseFence, type LiveFence, type OutputFence } from './fence';
import { labelsWithoutCounterpart, takeMarkers } from './linkedLines';

/** A live block where it stands: its fence, and the output fence that belongs to it, if there is one. */
export interface LiveBlock {
  fence: LiveFence;
  code: Code;
  /** The code that is shown and run: `code.value` without markers of corresponding lines. */
  source: string;
  linked: LinkedLine[];
  output?: Code;
}

/** A pair (`<Compare>`) or a single block, with the list of siblings that it stands in. */
export interface BlockGroup {
  blocks: LiveBlock[];
  /** Nodes of the group in `siblings`: the blocks' and outputs' code nodes, or the `Compare` element. */
  nodes: RootContent[];
  siblings: RootContent[];
  /** Set for a pair. */
  pair: boolean;
}

type Parent = { children: RootContent[] };

const isParent = (node: object): node is Parent => 'children' in node;
const isPair = (node: RootContent): node is RootContent & Parent =>
  (node as { type: string }).type === 'mdxJsxFlowElement' &&
  (node as { name?: string }).name === 'Compare';

/**
 * Finds all groups of live blocks, in document order.
 *
 * @throws FenceError, with `line` set, for a fence that cannot be read or an output without its block
 */
export function findBlocks(tree: Root): BlockGroup[] {
  const groups: BlockGroup[] = [];
  const walk = (parent: Parent): void => {
    let last: BlockGroup | undefined;
    for (const node of parent.children) {
      if (node.type === 'code') last = readSingle(node, parent.children, last, groups);
      else {
        last = undefined;
        if (isPair(node)) groups.push(readPair(node, parent.children));
        else if (isParent(node)) walk(node);
      }
    }
  };
  walk(tree);
  return groups;
}

function readSingle(
  code: Code,
  siblings: RootContent[],
  last: BlockGroup | undefined,
  groups: BlockGroup[],
): BlockGroup | undefined {
  const fence = readFence(code);
  if (fence?.kind === 'live') {
    const blocks = [{ fence, code, ...takeMarkers(code.value, fence.language) }];
    const group = { blocks, nodes: [code], siblings, pair: false };
    groups.push(group);
    return group;
  }
  if (fence?.kind === 'output') {
    claim(last?.blocks ?? [], fence, code);
    last?.nodes.push(code);
  }
  return undefined;
}

function readPair(element: RootContent & Parent, siblings: RootContent[]): BlockGroup {
  const blocks: LiveBlock[] = [];
  for (const node of element.children) {
    const fence = node.type === 'code' ? readFence(node) : null;
    if (node.type === 'code' && fence?.kind === 'live') {
      blocks.push({ fence, code: node, ...takeMarkers(node.value, fence.language) });
    } else if (node.type === 'code' && fence?.kind === 'output') claim(blocks, fence, node);
  }
  const languages = blocks
    .map(({ fence }) => fence.language)
    .sort()
    .join();
  if (languages !== 'python,ts') {
    throw at(
      new FenceError('<Compare> takes one ```python live fence and one ```ts live fence.'),
      element,
    );
  }
  const asking = blocks.find(({ fence }) => fence.predict);
  if (asking) {
    const message =
      "'predict' is for a block that stands alone: the pair's other half gives it away.";
    throw at(new FenceError(message), asking.code);
  }
  const [one, other] = blocks;
  const alone = one && other ? labelsWithoutCounterpart(one.linked, other.linked) : [];
  if (alone.length > 0) {
    const names = alone.map((label) => `=${label}`).join(', ');
    throw at(
      new FenceError(`The marker ${names} stands in one block of the pair only. Mark both.`),
      element,
    );
  }
  return { blocks, nodes: [element], siblings, pair: true };
}

function claim(blocks: LiveBlock[], fence: OutputFence, code: Code): void {
  const meant = blocks.filter(
    (block) => !fence.language || block.fence.language === fence.language,
  );
  if (meant.length === 0) {
    throw at(
      new FenceError('An output fence stands right after the live block whose output it is.'),
      code,
    );
  }
  for (const block of meant) {
    if (block.output) throw at(new FenceError('This block has an output fence already.'), code);
    block.output = code;
  }
}

function readFence(code: Code): LiveFence | OutputFence | null {
  try {
    return parseFence(code.lang, code.meta);
  } catch (error) {
    throw error instanceof FenceError ? at(error, code) : error;
  }
}

/** A fence error that knows its 1-based line. */
export interface PlacedFenceError extends FenceError {
  line?: number;
}

function at(error: FenceError, node: RootContent): PlacedFenceError {
  return Object.assign(error, { line: node.position?.start.line });
}
