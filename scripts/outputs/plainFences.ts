import type { Code } from 'mdast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { parseFence } from '../../src/plugins/live-blocks/fence';
import { parseText } from '../prose/parse';

/** A fence with code that readers cannot run in the page: it needs a server, a thread, a newer engine. */
export interface PlainFence {
  file: string;
  /** 1-based line of the fence. */
  line: number;
  language: 'python' | 'ts';
  source: string;
}

const LANGUAGES: Readonly<Record<string, PlainFence['language']>> = {
  python: 'python',
  py: 'python',
  ts: 'ts',
  js: 'ts',
};

/**
 * The fences of a page that show Python or TypeScript but are not live. Those that show a file of the
 * repository are left out: that file has checks of its own.
 *
 * @param file path for messages, which also tells the syntax
 * @throws VFileMessage where the text is not MDX
 */
export function plainFences(file: string, text: string): PlainFence[] {
  const fences: PlainFence[] = [];
  visit(parseText(file, text) as Node, 'code', (node) => {
    const { lang, meta, value, position } = node as Code;
    const language = LANGUAGES[lang ?? ''];
    if (!language || parseFence(lang, meta) || meta?.includes('file=')) return;
    fences.push({ file, line: position?.start.line ?? 1, language, source: value });
  });
  return fences;
}
