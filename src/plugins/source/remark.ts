import { relative } from 'node:path';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { SourceError, readSource } from './read';

const FILE = /(?:^|\s)file=(\S+)/;

/**
 * Remark plugin: an empty fence that says `file=src/…` shows that file of the repository, and
 * `file=src/…#name` one declaration of it, so that no page keeps a copy of real code. The path
 * is the title, unless the fence gives another.
 *
 * Ends the build, with file and line, where there is no such file or declaration, or where the fence
 * has code of its own.
 */
export function sourceRemark() {
  return (tree: Root, page: VFile): void => {
    visit(tree, 'code', (fence: Code) => {
      const address = fence.meta?.match(FILE)?.[1];
      if (address === undefined || /^live\b/.test(fence.meta ?? '')) return;
      fence.value = read(fence, address, place(fence, page));
      const rest = (fence.meta ?? '').replace(FILE, '').trim();
      const title = rest.includes('title=') ? '' : `title="${address.split('#')[0] ?? ''}" `;
      fence.meta = `${title}${rest}`.trim();
    });
  };
}

function place(fence: Code, page: VFile): string {
  return `${relative(page.cwd, page.path)}:${fence.position?.start.line ?? 1}`;
}

function read(fence: Code, address: string, where: string): string {
  if (fence.value.trim() !== '') {
    throw new Error(`${where}: a fence with file=${address} shows that file: leave it empty.`);
  }
  try {
    return readSource(address, process.cwd());
  } catch (error) {
    if (error instanceof SourceError) throw new Error(`${where}: ${error.message}`);
    throw error;
  }
}
