import { rangesOf } from '../../search/excerpt';
import { parseQuery } from '../../search/query';

const HIGHLIGHT = 'search-hit';
const FALLBACK = 'data-search-hit';
const BLOCK = 'p, li, td, th, dd, dt, pre, h1, h2, h3, h4, h5, h6, blockquote';
/** Pictures and controls speak of a run, not of the subject. */
const SKIPPED = 'script, style, noscript, button, svg, [aria-hidden="true"], [data-timeline]';
const MOST_MARKS = 200;

/** How long in ms the page may take to put its content there, after a change of route. */
const LONGEST_WAIT = 3000;

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangesIn(root: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const node of textNodes(root)) {
    for (const [from, to] of rangesOf(node.data, words)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
      if (ranges.length >= MOST_MARKS) return ranges;
    }
  }
  return ranges;
}

/** The first match at or after the heading that the address names. */
function firstAfter(ranges: readonly Range[], heading: Element | null): Range | undefined {
  if (!heading) return ranges[0];
  const { DOCUMENT_POSITION_CONTAINED_BY, DOCUMENT_POSITION_FOLLOWING } = Node;
  const within = DOCUMENT_POSITION_CONTAINED_BY | DOCUMENT_POSITION_FOLLOWING;
  return ranges.find(
    ({ startContainer }) => (heading.compareDocumentPosition(startContainer) & within) > 0,
  );
}

/** Marks without touching the page's elements, which belong to React. */
function paint(ranges: readonly Range[], first: Range | undefined): () => void {
  if ('highlights' in CSS) {
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }
  const block = first?.startContainer.parentElement?.closest(BLOCK);
  block?.setAttribute(FALLBACK, '');
  return () => block?.removeAttribute(FALLBACK);
}

const isVisible = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= window.innerHeight;

/**
 * Marks what was searched for on the page that a result led to, and scrolls to the match nearest
 * below the heading. Gives back how to unmark.
 */
export function markOnArrival(query: string): () => void {
  const words = parseQuery(query).wanted.map(({ text }) => text);
  let unmark = (): void => undefined;
  const mark = (): boolean => {
    const root = document.querySelector('main article, main');
    const ranges = root ? rangesIn(root, words) : [];
    if (ranges.length === 0) return false;
    const id = decodeURIComponent(location.hash.slice(1));
    const first = firstAfter(ranges, id === '' ? null : document.getElementById(id));
    unmark();
    unmark = paint(ranges, first);
    const place = first?.startContainer.parentElement;
    if (first && place && !isVisible(first.getBoundingClientRect())) {
      place.scrollIntoView({ block: 'center' });
    }
    return true;
  };
  if (mark()) return () => unmark();
  const observer = new MutationObserver(() => {
    if (mark()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const giveUp = setTimeout(() => observer.disconnect(), LONGEST_WAIT);
  return () => {
    clearTimeout(giveUp);
    observer.disconnect();
    unmark();
  };
}
