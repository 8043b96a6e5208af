/** A page's source as Markdown that anybody can read: no components, no options of live fences. */
import type { BlockContent, Code, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { parseFence } from '../live-blocks/fence';
import { takeMarkers } from '../live-blocks/linkedLines';
import { WORDS, type Words } from './words';

/** What {@link plainMarkdown} needs to know of the page. */
export interface PlainOptions {
  /** Language of the labels that stand for components. */
  readonly locale: string;
  /** The full address of what a link or an image of the page names. */
  readonly address: (url: string) => string;
}

type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value }],
});

const isElement = (node: RootContent): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Text of an attribute; of an expression its source. */
function attribute(element: Element, name: string): string | undefined {
  for (const entry of element.attributes) {
    if (entry.type !== 'mdxJsxAttribute' || entry.name !== name) continue;
    return typeof entry.value === 'string' ? entry.value : entry.value?.value;
  }
  return undefined;
}

/** Rewrites one page; `write` gives the nodes that stand for a node of the source. */
class PlainWriter {
  private readonly words: Words;

  constructor(private readonly options: PlainOptions) {
    this.words = WORDS[options.locale === 'en' ? 'en' : 'ja'];
  }

  write(node: RootContent): RootContent[] {
    if (isElement(node)) return this.element(node);
    switch (node.type) {
      case 'yaml':
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return [];
      case 'code':
        return this.code(node);
      case 'textDirective':
        // A colon within a sentence, which only looks like a directive.
        return [{ type: 'text', value: `:${node.name}` }, ...this.all(node.children)];
      case 'containerDirective':
        return [this.note(node.name, this.all(node.children))];
      case 'link':
      case 'image':
      case 'definition': {
        const children = 'children' in node ? { children: this.all(node.children) } : {};
        return [{ ...node, ...children, url: this.options.address(node.url) } as RootContent];
      }
      default:
        return this.plain(node);
    }
  }

  all(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap((node) => this.write(node));
  }

  private plain(node: RootContent): RootContent[] {
    if (!('children' in node)) return [node];
    const children = this.all(node.children);
    const last = children.at(-1);
    // What stood before an explicit heading id ends in a space.
    if (node.type === 'heading' && last?.type === 'text') last.value = last.value.trimEnd();
    // MDX reads `<summary>…</summary>` on a line of its own as a paragraph around it.
    const isWrapper =
      node.type === 'paragraph' && children.every(({ type }) => type === 'paragraph');
    return isWrapper ? children : [{ ...node, children } as RootContent];
  }

  private element(element: Element): RootContent[] {
    const children = this.all(element.children);
    switch (element.name) {
      case 'SiteAddition':
        return [this.quote(this.words.addition, children)];
      case 'summary':
        return [paragraph({ type: 'strong', children: children as PhrasingContent[] })];
      case 'ThemedImage': {
        const source = /light:\s*useBaseUrl\('([^']+)'\)/.exec(attribute(element, 'sources') ?? '');
        const alt = attribute(element, 'alt') ?? '';
        if (!source?.[1]) return [];
        return [paragraph({ type: 'image', url: this.options.address(source[1]), alt })];
      }
      default:
        return children;
    }
  }

  private code(node: Code): RootContent[] {
    const fence = parseFence(node.lang, node.meta);
    if (fence?.kind === 'live') {
      const { source: value } = takeMarkers(node.value, fence.language);
      const block: Code = { type: 'code', lang: fence.language, value };
      return fence.title ? [paragraph(strong(fence.title)), block] : [block];
    }
    if (fence?.kind !== 'output') return [{ ...node, meta: null }];
    const label = this.words.output(fence.language);
    const text: PhrasingContent = { type: 'text', value: label };
    return [paragraph(text), { type: 'code', lang: 'text', value: node.value }];
  }

  private note(kind: string, children: RootContent[]): RootContent {
    const [first, ...rest] = children;
    const isLabel = first?.type === 'paragraph' && first.data !== undefined;
    if (!isLabel) return this.quote(this.words.notes[kind] ?? kind, children);
    const label = paragraph({ type: 'strong', children: first.children });
    return { type: 'blockquote', children: [label, ...(rest as BlockContent[])] };
  }

  private quote(label: string, children: RootContent[]): RootContent {
    return {
      type: 'blockquote',
      children: [paragraph(strong(label)), ...(children as BlockContent[])],
    };
  }
}

/**
 * Reduces a page: a live fence becomes a plain fence of its whole program, what it prints a labelled
 * text fence, a component its words. Links and images lead to full addresses.
 */
export function plainMarkdown(tree: Root, options: PlainOptions): Root {
  return { type: 'root', children: new PlainWriter(options).all(tree.children) };
}
