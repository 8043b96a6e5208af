import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Request, Response } from '@playwright/test';

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

/** Milliseconds without a request after which the network counts as quiet. */
const QUIET = 500;

/** Longest wait for a quiet network, in milliseconds. */
const PATIENCE = 60_000;

/** Scripts of workers are `blob:` or `data:` addresses, which load nothing. */
const fromNetwork = (request: Request): boolean => request.url().startsWith('http');

/** Weighs what a page loads between two moments. */
export class Scales {
  private responses: Response[] = [];
  private readonly weighed = new Set<string>();
  private readonly open = new Set<Request>();
  private quietSince = Date.now();

  /** Starts to listen; every address counts once. */
  constructor(private readonly page: Page) {
    const context = page.context();
    const done = (request: Request): void => {
      this.open.delete(request);
      this.quietSince = Date.now();
    };
    context.on('request', (request) => {
      if (fromNetwork(request)) this.open.add(request);
    });
    context.on('requestfinished', done);
    context.on('requestfailed', done);
    context.on('response', (response) => {
      if (fromNetwork(response.request())) this.responses.push(response);
    });
  }

  /** Waits until nothing has been on its way for a while. */
  private async quiet(): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (this.open.size > 0 || Date.now() - this.quietSince < QUIET) {
      if (Date.now() > deadline)
        throw new Error(`still loading: ${[...this.open][0]?.url() ?? ''}`);
      await this.page.waitForTimeout(QUIET / 5);
    }
  }

  /** What was loaded since the last call. Waits until everything has arrived. */
  async weigh(): Promise<Weights> {
    await this.quiet();
    const weights: Weights = {};
    const responses = this.responses;
    this.responses = [];
    for (const response of responses) {
      const url = response.url();
      const counts = response.ok() && !this.weighed.has(url);
      if (!counts || (await isPrefetch(response))) continue;
      this.weighed.add(url);
      const body = await response.body();
      const kind = KINDS[response.request().resourceType()] ?? 'data';
      add(weights, kind, { brotli5: compressed(body, 5), brotli11: compressed(body, 11) });
    }
    return weights;
  }
}
