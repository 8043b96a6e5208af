import { decodeWords, placeOf } from './dictionary';
import { fold } from './fold';
import { FORMAT, Role, type SearchIndex } from './format';
import { decodeLength } from './lengths';
import { decodePostings, type Posting } from './postings';
import { subjectTerms } from './rank';
import { squeeze, withoutArticle } from './squeeze';
import { groupsOfGlossary, type WordGroup } from './synonyms';

/** A section with its folded texts, as the order of hits needs them. */
export interface ReadSection {
  readonly anchor: string;
  readonly heading: string;
  readonly level: number;
  readonly text: string;
  readonly code: string;
  /** One of {@link Role}. */
  readonly role: number;
  /** The heading folded, without spaces. */
  readonly foldedHeading: string;
  /** Prose and code, folded and squeezed; worked out when first asked for. */
  readonly squeezedText: () => string;
  /** Terms of the heading; worked out when first asked for. */
  readonly headingTerms: () => ReadonlySet<string>;
  /** Terms of the anchor, unless it is a name of reference; worked out when first asked for. */
  readonly anchorTerms: () => ReadonlySet<string>;
}

interface Dictionary {
  readonly terms: readonly string[];
  readonly lists: readonly string[];
}

interface Decoded {
  readonly part: unknown;
  readonly value: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPage = (value: unknown): boolean =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'string' &&
  Number.isInteger(value[2]) &&
  value[2] > 0 &&
  value[2] < 1_000_000;

/** True for what `buildIndex` gives, or what is left of it with parts still to come. */
export function isIndex(value: unknown): value is SearchIndex {
  return (
    isRecord(value) &&
    value.format === FORMAT &&
    Array.isArray(value.pages) &&
    value.pages.every(isPage) &&
    typeof value.lengths === 'string' &&
    Array.isArray(value.terms) &&
    value.terms.every((term) => typeof term === 'string') &&
    Array.isArray(value.texts) &&
    value.texts.every((page) => Number.isInteger(page)) &&
    typeof value.depth === 'number' &&
    isRecord(value.parts)
  );
}

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

function readSection(stored: unknown): ReadSection | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [anchor, heading, level, text, code, role] = stored as readonly unknown[];
  if (
    typeof anchor !== 'string' ||
    typeof heading !== 'string' ||
    typeof level !== 'number' ||
    typeof text !== 'string' ||
    typeof code !== 'string'
  ) {
    return undefined;
  }
  let squeezed: string | undefined;
  let terms: ReadonlySet<string> | undefined;
  let anchorTerms: ReadonlySet<string> | undefined;
  return {
    anchor,
    heading,
    level,
    text,
    code,
    role: typeof role === 'number' ? role : Role.Subject,
    foldedHeading: withoutSpaces(withoutArticle(fold(heading))),
    squeezedText: () => (squeezed ??= squeeze(fold(`${text} ${code}`))),
    headingTerms: () => (terms ??= subjectTerms(heading)),
    anchorTerms: () => (anchorTerms ??= subjectTerms(anchor.includes('.') ? '' : anchor)),
  };
}

/**
 * Reads an index, decoding each part once. A part that is not there reads as empty and is noted in
 * `missing`, so that whoever holds the files can fetch it and ask again.
 */
export class IndexReader {
  readonly missing = new Set<string>();
  readonly sections: number;
  readonly averageLength: number;
  private readonly firstSection: number[] = [];
  private readonly pageOfSection: number[] = [];
  private readonly lengths: number[];
  private readonly decoded = new Map<string, Decoded>();
  private readonly titles = new Map<number, ReadonlySet<string>>();
  private readonly lists = new Map<string, readonly Posting[]>();
  private groups: readonly WordGroup[] | undefined;

  constructor(private readonly index: SearchIndex) {
    index.pages.forEach(([, , sections], page) => {
      this.firstSection.push(this.pageOfSection.length);
      for (let i = 0; i < sections; i++) this.pageOfSection.push(page);
    });
    this.sections = this.pageOfSection.length;
    this.lengths = this.pageOfSection.map((_, section) => decodeLength(index.lengths, section));
    const total = this.lengths.reduce((sum, length) => sum + length, 0);
    this.averageLength = total / this.sections || 1;
  }

  get depth(): number {
    return this.index.depth;
  }

  /** Other words for the words of the glossary; empty where the index has none. */
  get wordings(): readonly WordGroup[] {
    return (this.groups ??= groupsOfGlossary(this.index.glossary));
  }

  /** Number of the page that a section belongs to. */
  pageOf(section: number): number {
    return this.pageOfSection[section] ?? 0;
  }

  pagePath(page: number): string {
    return this.index.pages[page]?.[0] ?? '';
  }

  pageTitle(page: number): string {
    return this.index.pages[page]?.[1] ?? '';
  }

  /** Terms of a page's title, as {@link ReadSection.headingTerms}. */
  titleTerms(page: number): ReadonlySet<string> {
    const known = this.titles.get(page) ?? subjectTerms(this.pageTitle(page));
    this.titles.set(page, known);
    return known;
  }

  /** Numbers of the first section of a page and of the first one after it. */
  sectionsOf(page: number): readonly [from: number, to: number] {
    const from = this.firstSection[page] ?? 0;
    return [from, from + (this.index.pages[page]?.[2] ?? 0)];
  }

  lengthOf(section: number): number {
    return this.lengths[section] ?? 0;
  }

  /** Where a term occurs; empty for a term that occurs nowhere. */
  postings(term: string): readonly Posting[] {
    const known = this.lists.get(term);
    if (known) return known;
    const number = this.partOf(term);
    const dictionary = this.dictionary(number);
    if (!dictionary) return [];
    const at = placeOf(dictionary.terms, term);
    const list = dictionary.terms[at] === term ? (dictionary.lists[at] ?? '') : '';
    const postings = decodePostings(list, this.sections);
    this.lists.set(term, postings);
    return postings;
  }

  /** Terms that begin with `prefix`, itself among them, ascending, at most `limit`. */
  termsFrom(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (let number = this.partOf(prefix); number < this.index.terms.length; number++) {
      const terms = this.dictionary(number)?.terms ?? [];
      for (let at = placeOf(terms, prefix); at < terms.length; at++) {
        const term = terms[at] ?? '';
        if (!term.startsWith(prefix) || found.length >= limit) return found;
        found.push(term);
      }
      const next = this.index.terms[number + 1];
      if (next === undefined || !next.startsWith(prefix)) break;
    }
    return found;
  }

  /** Latin words of the texts, ascending. */
  words(): readonly string[] {
    return this.part('w', (part) => (typeof part === 'string' ? decodeWords(part) : [])) ?? [];
  }

  /** Katakana words of the texts, folded, one a line, a line break before the first as well. */
  katakana(): string {
    const decode = (part: unknown): string =>
      typeof part === 'string' ? `\n${decodeWords(part).join('\n')}\n` : '';
    return this.part('k', decode) ?? '';
  }

  /** The content of a section, or nothing while its part is missing. */
  section(section: number): ReadSection | undefined {
    const page = this.pageOf(section);
    const number = this.textPartOf(page);
    const read = this.part(`d${number}`, (part) =>
      Array.isArray(part)
        ? part.map((sections: unknown) =>
            Array.isArray(sections) ? sections.map(readSection) : [],
          )
        : [],
    );
    const first = this.index.texts[number] ?? 0;
    return read?.[page - first]?.[section - (this.firstSection[page] ?? 0)];
  }

  /** Numbers of all sections where every text is there already; none where reading is fetching. */
  sectionsAtHand(): number[] {
    const whole = this.index.texts.every((_, i) => Object.hasOwn(this.index.parts, `d${i}`));
    return whole ? Array.from({ length: this.sections }, (_, section) => section) : [];
  }

  private partOf(term: string): number {
    const at = placeOf(this.index.terms, term);
    return this.index.terms[at] === term ? at : Math.max(0, at - 1);
  }

  private textPartOf(page: number): number {
    let number = 0;
    while ((this.index.texts[number + 1] ?? Infinity) <= page) number++;
    return number;
  }

  private dictionary(number: number): Dictionary | undefined {
    if (number >= this.index.terms.length) return { terms: [], lists: [] };
    return this.part(`t${number}`, (part): Dictionary => {
      const { terms, postings } = isRecord(part) ? part : {};
      return {
        terms: typeof terms === 'string' ? decodeWords(terms) : [],
        lists: typeof postings === 'string' ? postings.split(' ') : [],
      };
    });
  }

  private part<T>(name: string, decode: (part: unknown) => T): T | undefined {
    const part: unknown = Object.hasOwn(this.index.parts, name)
      ? this.index.parts[name]
      : undefined;
    if (part === undefined || part === null) {
      this.missing.add(name);
      return undefined;
    }
    const known = this.decoded.get(name);
    if (known?.part === part) return known.value as T;
    const value = decode(part);
    this.decoded.set(name, { part, value });
    return value;
  }
}
