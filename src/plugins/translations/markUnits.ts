import type { Root } from 'mdast';
import { UNIT_ATTRIBUTE } from '../../components/ParallelText/attribute';
import { unitsOf } from './units';

/** Remark plugin: numbers the prose of a page, so that its translation finds the place beside it. */
export function markUnits() {
  return (tree: Root): void => {
    unitsOf(tree).forEach(({ node }, index) => {
      const data = (node.data ??= {}) as { hProperties?: Record<string, unknown> };
      data.hProperties = { ...data.hProperties, [UNIT_ATTRIBUTE]: index };
    });
  };
}
