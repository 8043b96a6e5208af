import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Bytes after brotli: 5 is what servers do while sending, 11 what a build can do beforehand. */
export interface Weight {
  brotli5: number;
  brotli11: number;
}

/** Kinds of file that a page loads. */
export type Kind = 'html' | 'script' | 'style' | 'image' | 'font' | 'data';

/** Weight by kind. A kind that nothing was loaded of is absent. */
export type Weights = Partial<Record<Kind, Weight>>;

const KINDS: Record<string, Kind> = {
  document: 'html',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  font: 'font',
};

function compressed(body: Buffer, quality: number): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** What the browser fetches ahead for a page that may come next is not part of this one. */
async function isPrefetch(response: Response): Promise<boolean> {
  const headers = await response.request().allHeaders();
  return (headers['sec-purpose'] ?? headers.purpose ?? '').includes('prefetch');
}

/** Adds `more` to `weights`. */
function add(weights: Weights, kind: Kind, more: Weight): void {
  const so = weights[kind] ?? { brotli5: 0, brotli11: 0 };
  weights[kind] = {
    brotli5: so.brotli5 + more.brotli5,
    brotli11: so.brotli11 + more.brotli11,
  };
}

/** Everything together. */
export function total(weights: Weights): Weight {
  const all: Weights = {};
  for (const weight of Object.values(weights)) add(all, 'data', weight);
  return all.data ?? { brotli5: 0, brotli11: 0 };
}

/** Weighs what a page loads between two moments. */
export class Scales {
  private responses: Response[] = [];
  private readonly weighed = new Set<string>();

  /** Starts to listen; every address counts once. */
  constructor(page: Page) {
    page.context().on('response', (response) => this.responses.push(response));
  }

  /** What was loaded since the last call. Call it when the network is quiet. */
  async weigh(): Promise<Weights> {
    const weights: Weights = {};
    const responses = this.responses;
    this.responses = [];
    for (const response of responses) {
      const url = response.url();
      const counts = url.startsWith('http') && response.ok() && !this.weighed.has(url);
      if (!counts || (await isPrefetch(response))) continue;
      this.weighed.add(url);
      const body = await response.body();
      const kind = KINDS[response.request().resourceType()] ?? 'data';
      add(weights, kind, { brotli5: compressed(body, 5), brotli11: compressed(body, 11) });
    }
    return weights;
  }
}
