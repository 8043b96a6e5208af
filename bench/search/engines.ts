import { brotliCompressSync, constants } from 'node:zlib';
import MiniSearch from 'minisearch';
import { buildIndex, search } from '../../src/search/engine';
import { fold } from '../../src/search/fold';
import type { Section } from '../../src/search/section';
import { stem } from '../../src/search/stem';
import { camelParts, termsOf } from '../../src/search/tokens';
import type { Found } from './score';

/** An engine with its index built, ready to be asked. */
export interface Ready {
  /** What a reader loads before the first answer, brotli, in bytes. */
  readonly bytes: number;
  ask(text: string): Promise<readonly Found[]> | readonly Found[];
}

export interface Engine {
  readonly name: string;
  build(sections: readonly Section[]): Promise<Ready> | Ready;
}

const LIMIT = 20;

/** Bytes as a server with brotli sends them. */
export const brotli = (data: string | Uint8Array): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** What this site uses, written as JSON and read again, as a reader gets it. */
export const ours: Engine = {
  name: 'ours',
  build(sections) {
    const json = JSON.stringify(buildIndex(sections));
    const index: unknown = JSON.parse(json);
    return { bytes: brotli(json), ask: (text) => search(index, text, { limit: LIMIT }) };
  },
};

const FIELDS = ['title', 'heading', 'text', 'code'];

/** MiniSearch with our normaliser and tokens: every term must be there, the last may be begun. */
export const miniSearch: Engine = {
  name: 'MiniSearch, our tokens',
  build(sections) {
    const options = {
      fields: FIELDS,
      storeFields: ['page', 'anchor'],
      tokenize: (text: string) => [...termsOf(text), ...camelParts(text)],
      processTerm: (term: string) => stem(fold(term)),
    };
    const index = new MiniSearch(options);
    index.addAll(sections.map((section, id) => ({ ...section, id })));
    const json = JSON.stringify(index);
    const revived = MiniSearch.loadJSON<Section>(json, options);
    return {
      bytes: brotli(json),
      ask: (text) =>
        revived
          .search(text, {
            combineWith: 'AND',
            prefix: (_, i, terms) => i === terms.length - 1,
            fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.2 : false),
            boost: { title: 2.5, heading: 5, code: 0.4 },
          })
          .slice(0, LIMIT)
          .map((hit) => ({ page: String(hit.page), anchor: String(hit.anchor) })),
    };
  },
};
