import type { SearchRoot } from '../../search/published';
import { contentOf, type Finding, type Hit } from '../../search/engine';
import { excerptOf, rangesOf, stretchesOf, type Stretch } from '../../search/excerpt';
import { spelledIn } from '../../search/spelling';
import type { FoundPage, FoundPages, FoundSection, Instead } from './messages';

const EXCERPT = 110;

const isMarked = (stretches: readonly Stretch[]): boolean => stretches.some(({ marked }) => marked);

/** Prose around the match; code where only code matches. */
function excerptFor(index: unknown, hit: Hit, words: readonly string[]): Stretch[] {
  const content = contentOf(index, hit);
  if (!content) return [];
  const prose = excerptOf(content.text, words, EXCERPT);
  if (isMarked(prose) || content.code === '') return prose;
  const code = excerptOf(content.code, words, EXCERPT);
  return isMarked(code) || prose.length === 0 ? code : prose;
}

/** Slips as the reader typed them and as the pages found spell what was meant. */
function insteadOf(index: unknown, query: string, { hits, slips }: Finding): Instead[] {
  if (slips.length === 0) return [];
  const texts = hits.flatMap((hit) => {
    const { text, code } = contentOf(index, hit) ?? { text: '', code: '' };
    return [hit.heading, text, code];
  });
  return slips.map(({ typed, meant }) => ({
    typed: spelledIn([query], typed),
    meant: spelledIn(texts, meant),
  }));
}

/** Groups hits by page, pages by their best hit, marks what was found, and says what was guessed. */
export function present({ index, pages }: SearchRoot, query: string, finding: Finding): FoundPages {
  const { hits, words } = finding;
  const mark = (text: string): Stretch[] => stretchesOf(text, rangesOf(text, words));
  const found = new Map<string, { page: Omit<FoundPage, 'sections'>; sections: FoundSection[] }>();
  for (const hit of hits) {
    const about = pages.find(({ path }) => path === hit.page);
    if (!about) continue;
    const group = found.get(hit.page) ?? {
      page: { about, title: mark(about.title) },
      sections: [],
    };
    found.set(hit.page, group);
    group.sections.push({
      anchor: hit.anchor,
      heading: mark(hit.heading),
      excerpt: excerptFor(index, hit, words),
    });
  }
  return {
    pages: Array.from(found.values(), ({ page, sections }): FoundPage => ({ ...page, sections })),
    instead: insteadOf(index, query, finding),
  };
}
