import type { SearchFiles, SearchRoot } from '../../search/published';
import { find, type Finding } from '../../search/engine';
import type { Part } from '../../search/format';
import { isIndex } from '../../search/reader';
import type { Trouble } from './messages';

/** Says why a file of the index could not be had. */
export class LoadError extends Error {
  constructor(readonly trouble: Trouble) {
    super(`The search index is ${trouble}`);
  }
}

/** A query asks for terms, then texts; more rounds than this mean that the index is damaged. */
const MOST_ROUNDS = 8;

async function load(url: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new LoadError('offline');
  }
  if (!response.ok) throw new LoadError('missing');
  try {
    return await response.json();
  } catch {
    throw new LoadError('broken');
  }
}

/** False for what was cut off, or written before the format changed, too. */
const isRoot = (value: unknown): value is SearchRoot =>
  typeof value === 'object' &&
  value !== null &&
  'index' in value &&
  isIndex(value.index) &&
  'pages' in value &&
  Array.isArray(value.pages);

/** Fetches the index as queries need it, each file once. */
export class IndexLoader {
  private root: Promise<SearchRoot> | undefined;
  private readonly parts = new Map<string, Promise<void>>();

  constructor(private readonly files: SearchFiles) {}

  /** What every query needs; a failure is forgotten, so that the next call tries again. */
  open(): Promise<SearchRoot> {
    this.root ??= load(this.files.root).then((root) => {
      if (!isRoot(root)) throw new LoadError('broken');
      return root;
    });
    this.root.catch(() => (this.root = undefined));
    return this.root;
  }

  /**
   * Answers a query, fetching what it lacks; gives nothing as soon as `isStale`.
   * Throws {@link LoadError}.
   */
  async find(text: string, limit: number, isStale: () => boolean): Promise<Finding | undefined> {
    const { index } = await this.open();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      if (isStale()) return undefined;
      const missing: string[] = [];
      const finding = find(index, text, { limit, onMissing: (part) => missing.push(part) });
      if (missing.length === 0) return finding;
      await Promise.all(missing.map((part) => this.loadPart(part)));
    }
    throw new LoadError('broken');
  }

  private loadPart(name: string): Promise<void> {
    const url = this.files.parts[name];
    if (url === undefined) return Promise.reject(new LoadError('broken'));
    const known = this.parts.get(name);
    if (known) return known;
    const loading = Promise.all([this.open(), load(url)]).then(([{ index }, part]) => {
      index.parts[name] = part as Part;
    });
    this.parts.set(name, loading);
    loading.catch(() => this.parts.delete(name));
    return loading;
  }
}
