import { filesFor } from '../../src/plugins/search-index/files';
import { buildIndex, search } from '../../src/search/engine';
import type { Part } from '../../src/search/format';
import type { Section } from '../../src/search/section';
import { brotli } from './engines';
import { randomNumbers } from './random';

export interface Growth {
  readonly pages: number;
  readonly sections: number;
  /** From sections to index, in ms. */
  readonly buildMs: number;
  /** The whole index, brotli, in bytes. */
  readonly wholeBytes: number;
  readonly files: number;
  /** What a first query loads, brotli, in bytes: the middle one and the largest. */
  readonly firstQuery: { readonly median: number; readonly largest: number };
  /** The very first keystroke once the files are there: reading them and the first answer, in ms. */
  readonly firstKeystrokeMs: number;
  /** From keystroke to hits with everything loaded, in ms, 95th percentile. */
  readonly p95: number;
}

const SECTIONS_A_PAGE = 6;

/** As many pages as asked for, each of its own sentences, put together from those there are. */
export function manyPages(source: readonly Section[], pages: number): Section[] {
  const random = randomNumbers(pages);
  const pick = <T>(from: readonly T[], or: T): T => from[Math.floor(random() * from.length)] ?? or;
  const sentences = source.flatMap(({ text }) => text.split(/(?<=[。.!?])\s*/));
  const codes = source.map(({ code }) => code).filter((code) => code !== '');
  const headings = source.map(({ heading }) => heading);
  return Array.from({ length: pages * SECTIONS_A_PAGE }, (_, i) => {
    const page = Math.floor(i / SECTIONS_A_PAGE);
    const place = i % SECTIONS_A_PAGE;
    const own = `name_${Math.floor(random() * 2 ** 30).toString(36)}`;
    const text = Array.from({ length: 6 }, () => pick(sentences, '')).join('');
    return {
      page: `docs/${String(page)}`,
      anchor: place === 0 ? '' : `part-${String(place)}`,
      title: `${pick(headings, '')} ${String(page)}`,
      heading: pick(headings, ''),
      level: place === 0 ? 1 : 2,
      text: `${text} ${own}`,
      code: pick(codes, ''),
    };
  });
}

/** Bytes of the files that one query needs, from nothing. */
function bytesFor(
  query: string,
  index: ReturnType<typeof filesFor>['root']['index'],
  parts: Readonly<Record<string, Part>>,
  sizes: ReadonlyMap<string, number>,
): number {
  const fresh = { ...index, parts: { ...index.parts } };
  let bytes = sizes.get('root') ?? 0;
  for (;;) {
    const missing: string[] = [];
    search(fresh, query, { onMissing: (part) => missing.push(part) });
    if (missing.length === 0) return bytes;
    for (const name of missing) {
      bytes += sizes.get(name) ?? 0;
      fresh.parts[name] = parts[name] ?? '';
    }
  }
}

/** From the text of an index to the first answer, nothing read or decoded before, in ms. */
export function firstKeystroke(json: string, query: string): number {
  const start = performance.now();
  search(JSON.parse(json), query);
  return performance.now() - start;
}

/** What a site of that many pages costs to build, to load and to ask. */
export function grow(
  source: readonly Section[],
  pages: number,
  queries: readonly string[],
): Growth {
  const sections = manyPages(source, pages);
  const start = performance.now();
  const index = buildIndex(sections);
  const buildMs = performance.now() - start;
  const about = index.pages.map(([path, title]) => ({
    path,
    title,
    kind: 'docs' as const,
    categories: [],
  }));
  const { root, parts } = filesFor(index, about);
  const sizes = new Map([['root', brotli(JSON.stringify(root))]]);
  for (const [name, part] of Object.entries(parts)) sizes.set(name, brotli(JSON.stringify(part)));
  const loads = queries
    .map((query) => bytesFor(query, root.index, parts, sizes))
    .sort((a, b) => a - b);
  const times = queries
    .map((query) => {
      const asked = performance.now();
      search(index, query);
      return performance.now() - asked;
    })
    .sort((a, b) => a - b);
  return {
    pages,
    sections: sections.length,
    buildMs,
    firstKeystrokeMs: firstKeystroke(JSON.stringify(index), queries[0] ?? ''),
    wholeBytes: brotli(JSON.stringify({ index, pages: about })),
    files: sizes.size,
    firstQuery: {
      median: loads[Math.floor(loads.length / 2)] ?? 0,
      largest: loads.at(-1) ?? 0,
    },
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
