import { createHash } from 'node:crypto';
import type { LiveBlock } from './blocks';

/**
 * Gives the blocks of one page their anchors, in order: `block-` and the fence's `id`, or else a hash of
 * the code. It is the same in every translation of a page and wherever the block moves on it; a link to
 * code that has changed since leads to the page's top rather than to another block.
 */
export function blockIds(): (block: LiveBlock) => string {
  const given = new Map<string, number>();
  return ({ fence, source }) => {
    const hash = createHash('sha256').update(`${fence.language}\0${source}`).digest('hex');
    const id = `block-${fence.id ?? hash.slice(0, 6)}`;
    const count = (given.get(id) ?? 0) + 1;
    given.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
