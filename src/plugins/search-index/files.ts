import { brotliCompressSync, constants } from 'node:zlib';
import type { Part, SearchIndex } from '../../search/format';
import type { PageAbout, SearchRoot } from '../../search/published';

/**
 * Up to this size, brotli, an index is one file: one request, and every query after it is free. A
 * server that compresses beforehand sends an eighth less; with the scripts of the search, 30 kB, a
 * first query stays well under 200 kB.
 */
const WHOLE_UP_TO = 150_000;

/** Pages whose text is fetched to settle the order, where the index lies in parts. */
const DEPTH_IN_PARTS = 6;

export interface IndexFiles {
  readonly root: SearchRoot;
  /** By name of the part; empty where the root holds them all. */
  readonly parts: Readonly<Record<string, Part>>;
}

const sizeOf = (value: unknown): number =>
  brotliCompressSync(JSON.stringify(value), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  }).length;

/** Decides whether an index is served whole or in parts that queries ask for by themselves. */
export function filesFor(index: SearchIndex, pages: readonly PageAbout[]): IndexFiles {
  const whole = { index, pages };
  if (sizeOf(whole) <= WHOLE_UP_TO) return { root: whole, parts: {} };
  return {
    root: { index: { ...index, depth: DEPTH_IN_PARTS, parts: {} }, pages },
    parts: index.parts,
  };
}
