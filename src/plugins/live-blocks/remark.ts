import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import logger from '@docusaurus/logger';
import { valueToEstree } from 'estree-util-value-to-estree';
import type { RootContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { highlight } from '../../highlight/prism';
import { buildPython } from '../../runner/python/build/build';
import { downloadSize } from '../../runner/python/manifest';
import type { RunRecord } from '../../runner/run';
import { TRACE_VERSION, type Trace } from '../../trace/events';
import { summarize } from '../../trace/summarize';
import type { BlockProps } from '../../components/LiveBlock/props';
import { findBlocks, type LiveBlock, type PlacedFenceError } from './blocks';
import { blockIds } from './blockIds';
import { FenceError, type LiveFence } from './fence';
import { outputText } from './output';
import { record, recordingId } from './recording';
import { TRACE_FOLDER } from './paths';

/**
 * Remark plugin: turns live fences into `<LiveBlock>` elements that carry the code in colour and a
 * recording of a real run made now, so that a page has code and output before any script.
 *
 * Ends the build, with file and line, for a fence that cannot be read, and in a production build for
 * an output fence that does not say what the block prints.
 */
export function liveBlocksRemark() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const path = relative(process.cwd(), file.path);
    const nextId = blockIds();
    for (const group of findGroups(tree, path)) {
      const elements = await Promise.all(
        group.blocks.map((block) => toElement(block, nextId(block), path)),
      );
      if (group.pair) {
        const [pair] = group.nodes as Array<{ children: RootContent[] }>;
        const prose = pair?.children.filter(({ type }) => type !== 'code') ?? [];
        if (pair) pair.children = [...elements, ...prose] as RootContent[];
      } else {
        const at = group.siblings.indexOf(group.nodes[0] as RootContent);
        group.siblings.splice(at, group.nodes.length, ...(elements as RootContent[]));
      }
    }
  };
}

function findGroups(tree: Root, path: string): ReturnType<typeof findBlocks> {
  try {
    return findBlocks(tree);
  } catch (error) {
    if (error instanceof FenceError) {
      throw new Error(`${path}:${(error as PlacedFenceError).line ?? 1}: ${error.message}`);
    }
    throw error;
  }
}

async function toElement(block: LiveBlock, id: string, path: string): Promise<object> {
  const { fence, code, output } = block;
  const source = `${block.source}\n`;
  const made = await record(source, fence);
  const line = code.position?.start.line ?? 1;
  if (output && fence.clock === 'virtual') checkOutput(output.value, made, `${path}:${line}`);
  const lines = block.source.split('\n');
  const linked = block.linked.map(([at, label]) => [at - fence.setup, label] as const);
  const shown = lines.slice(fence.setup).join('\n');
  const props: BlockProps = {
    language: fence.language,
    code: shown,
    tokens: highlight(shown, fence.language),
    clock: fence.clock,
    id,
    recording: toRecording(made),
    ...(fence.setup > 0 && { setup: lines.slice(0, fence.setup).join('\n') }),
    ...(fence.title && { title: fence.title }),
    ...(fence.predict && { predict: true }),
    ...(fence.highlight.length > 0 && { highlight: fence.highlight }),
    ...(linked.length > 0 && { linked }),
    ...(fence.language === 'python' && { download: await pythonSize() }),
    source: { path, from: line + 1 + fence.setup, to: line + lines.length },
  };
  return {
    type: 'mdxJsxFlowElement',
    name: 'LiveBlock',
    attributes: [
      attribute('block', JSON.stringify(props), valueToEstree(props)),
      traceAttribute(recordingId(source, fence), fence, made),
    ],
    children: [],
  };
}

let size: Promise<number> | undefined;

/** Bytes of what the first ▶ of a Python block loads. */
function pythonSize(): Promise<number> {
  return (size ??= buildPython().then(({ manifest }) => downloadSize(manifest)));
}

function checkOutput(claimed: string, made: RunRecord, place: string): void {
  const printed = outputText(made);
  if (claimed.trimEnd() === printed.trimEnd()) return;
  const message =
    `${place}: this block does not print what its output fence says. ` +
    `Run \`npm run outputs\` to write what it really prints:\n${printed}`;
  if (process.env.NODE_ENV === 'production') throw new Error(message);
  logger.warn(message);
}

function toRecording({ output, errors, t, trace }: RunRecord): BlockProps['recording'] {
  const summary = summarize({ events: trace });
  // A program that neither waits nor starts anything has no timeline worth a picture.
  const worthSeeing = summary.l.length > 1 || summary.d > 0;
  return {
    t,
    output,
    ...(errors.length > 0 && { errors }),
    ...(worthSeeing && { summary }),
  };
}

/** The full trace is a file of its own, fetched when a reader first steps or plays. */
function traceAttribute(id: string, fence: LiveFence, made: RunRecord): object {
  const file = join(TRACE_FOLDER, `${id}.trace.json`);
  if (!existsSync(file)) {
    mkdirSync(TRACE_FOLDER, { recursive: true });
    const trace: Trace = {
      version: TRACE_VERSION,
      producer: fence.language === 'python' ? 'cpython' : 'typescript',
      clock: fence.clock,
      events: made.trace,
    };
    writeFileSync(file, JSON.stringify(trace));
  }
  const call = {
    type: 'CallExpression',
    optional: false,
    callee: { type: 'Identifier', name: 'require' },
    arguments: [{ type: 'Literal', value: file, raw: JSON.stringify(file) }],
  };
  return attribute('trace', `require(${JSON.stringify(file)})`, call);
}

function attribute(name: string, value: string, expression: object): object {
  const body = [{ type: 'ExpressionStatement', expression }];
  const estree = { type: 'Program', sourceType: 'module', comments: [], body };
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value, data: { estree } },
  };
}
