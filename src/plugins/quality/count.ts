import { HASH_KEY, sourceHash } from '../../../scripts/translations/hash';
import { translationOf } from '../../../scripts/translations/pages';
import { treeOf } from '../content/tree';
import { findBlocks } from '../live-blocks/blocks';
import type { Counted } from '../../components/Quality/report';

/**
 * Counts pages, live blocks and translations.
 *
 * @param files Japanese pages, by their path from the root
 * @param read gives the text of a file, or null where there is none
 * @throws FenceError, VFileMessage where a page cannot be read
 */
export function count(files: readonly string[], read: (file: string) => string | null): Counted {
  const counted: Counted = {
    pages: 0,
    typescript: 0,
    python: 0,
    verified: 0,
    translated: 0,
    behind: 0,
  };
  for (const file of files) {
    const text = read(file);
    if (text === null) continue;
    counted.pages++;
    const blocks = findBlocks(treeOf(text)).flatMap((group) => group.blocks);
    for (const { fence, output } of blocks) {
      counted[fence.language === 'python' ? 'python' : 'typescript']++;
      // Only a virtual clock gives the same output at every build (see the remark plugin).
      if (output && fence.clock === 'virtual') counted.verified++;
    }
    const translation = read(translationOf(file) ?? '');
    if (translation === null) continue;
    counted.translated++;
    const named = new RegExp(`^${HASH_KEY}: '(\\w+)'$`, 'm').exec(translation)?.[1];
    if (named !== sourceHash(text)) counted.behind++;
  }
  return counted;
}
