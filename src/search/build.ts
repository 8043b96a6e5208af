import { encodeWords } from './dictionary';
import { fold } from './fold';
import { FORMAT, Role, type Part, type SearchIndex, type StoredSection } from './format';
import { glossaryOf } from './glossary';
import { encodeLength } from './lengths';
import { encodePostings, type Posting } from './postings';
import type { Section } from './section';
import { termsOf } from './tokens';

const CODE_WEIGHT = 0.4;
const LATIN_WORD = /^[a-z]{3,}$/;
const KATAKANA_WORD = /[ァ-ヺ]{2,}/g;

/** Characters a part of the dictionary, and of the texts, may hold before the next begins. */
const TERM_PART = 10_000;
const TEXT_PART = 12_000;

/** How many of the best pages are read to settle the order when everything is at hand. */
const DEPTH = 40;

interface Entry {
  weight: number;
  heading: boolean;
  title: boolean;
}

/** Sections of one page stand together, in the order in which the pages first came. */
function pagesOf(sections: readonly Section[]): Section[][] {
  const pages = new Map<string, Section[]>();
  for (const section of sections) {
    const page = pages.get(section.page);
    if (page) page.push(section);
    else pages.set(section.page, [section]);
  }
  return [...pages.values()];
}

function entriesOf(section: Section, firstOfPage: boolean): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const at = (term: string): Entry => {
    const entry = entries.get(term) ?? { weight: 0, heading: false, title: false };
    entries.set(term, entry);
    return entry;
  };
  for (const term of termsOf(section.heading)) at(term).heading = true;
  if (firstOfPage) for (const term of termsOf(section.title)) at(term).title = true;
  // An anchor is the heading's other name, in English where the heading is Japanese.
  for (const term of termsOf(section.anchor)) at(term).heading = true;
  for (const term of termsOf(section.text)) at(term).weight += 1;
  for (const term of termsOf(section.code)) at(term).weight += CODE_WEIGHT;
  return entries;
}

const amountOf = (weight: number): number => {
  if (weight === 0) return 0;
  if (weight < 2) return 1;
  return weight < 4 ? 2 : 3;
};

/** A heading on so many pages says which part of a page it is, and nothing of the subject. */
const MANY_PAGES = 4;

/** Folded headings that stand on many pages: summary, exercise, sources. */
function recurringHeadings(pages: readonly Section[][]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const heading of new Set(page.map((section) => fold(section.heading)))) {
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts].filter(([, count]) => count >= MANY_PAGES).map(([heading]) => heading),
  );
}

function termParts(lists: ReadonlyMap<string, readonly Posting[]>): [string[], Part[]] {
  const firsts: string[] = [];
  const parts: Part[] = [];
  let terms: string[] = [];
  let postings: string[] = [];
  let size = 0;
  const close = (): void => {
    if (terms.length === 0) return;
    firsts.push(terms[0] ?? '');
    parts.push({ terms: encodeWords(terms), postings: postings.join(' ') });
    [terms, postings, size] = [[], [], 0];
  };
  for (const term of [...lists.keys()].sort()) {
    const list = encodePostings(lists.get(term) ?? []);
    terms.push(term);
    postings.push(list);
    size += term.length + list.length;
    if (size > TERM_PART) close();
  }
  close();
  return [firsts, parts];
}

const roleOf = (section: Section, recurring: ReadonlySet<string>): Role => {
  if (section.references) return Role.References;
  return recurring.has(fold(section.heading)) ? Role.Recurring : Role.Subject;
};

function textParts(pages: readonly Section[][]): [number[], Part[]] {
  const firsts: number[] = [];
  const parts: StoredSection[][][] = [];
  const recurring = recurringHeadings(pages);
  let size = TEXT_PART;
  pages.forEach((page, number) => {
    if (size >= TEXT_PART) {
      firsts.push(number);
      parts.push([]);
      size = 0;
    }
    parts
      .at(-1)
      ?.push(page.map((s) => [s.anchor, s.heading, s.level, s.text, s.code, roleOf(s, recurring)]));
    for (const s of page) size += s.heading.length + s.text.length + s.code.length;
  });
  return [firsts, parts];
}

/**
 * Builds an index: plain data that survives JSON, whole, for `search` in engine.ts. Sections of one
 * page may come in any place of the list; their order within the page is kept.
 */
export function buildIndex(sections: readonly Section[]): SearchIndex {
  const pages = pagesOf(sections);
  const lists = new Map<string, Posting[]>();
  const katakana = new Set<string>();
  const latin = new Set<string>();
  let lengths = '';
  let number = 0;
  for (const page of pages) {
    for (const section of page) {
      let length = 0;
      const prose = fold(`${section.title}\n${section.heading}\n${section.text}`);
      for (const [word] of prose.matchAll(KATAKANA_WORD)) katakana.add(word);
      for (const [term, entry] of entriesOf(section, section === page[0])) {
        if (LATIN_WORD.test(term)) latin.add(term);
        length += entry.weight + (entry.heading ? 1 : 0);
        const list = lists.get(term) ?? [];
        lists.set(term, list);
        list.push({
          section: number,
          amount: amountOf(entry.weight),
          inHeading: entry.heading,
          inTitle: entry.title,
        });
      }
      lengths += encodeLength(length);
      number++;
    }
  }
  const [terms, dictionary] = termParts(lists);
  const [texts, content] = textParts(pages);
  const parts: Record<string, Part> = {
    k: encodeWords([...katakana].sort()),
    w: encodeWords([...latin].sort()),
  };
  dictionary.forEach((part, i) => (parts[`t${i}`] = part));
  content.forEach((part, i) => (parts[`d${i}`] = part));
  return {
    format: FORMAT,
    pages: pages.map((page) => [page[0]?.page ?? '', page[0]?.title ?? '', page.length]),
    lengths,
    terms,
    texts,
    depth: DEPTH,
    glossary: glossaryOf(sections).map(({ names, readings }) => [names, readings]),
    parts,
  };
}
