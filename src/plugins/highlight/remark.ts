import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { highlight } from '../../highlight/prism';

/**
 * Remark plugin: highlights every ordinary fence at build time and hands the result to the code
 * block as its `tokens` property, which `theme/CodeBlock` draws.
 */
export function highlightRemark() {
  return (tree: Root): void => {
    visit(tree, 'code', (fence: Code) => {
      if (!fence.lang) return;
      const tokens = highlight(fence.value, fence.lang);
      if (tokens)
        fence.data = { ...fence.data, hProperties: { ...fence.data?.hProperties, tokens } };
    });
  };
}
