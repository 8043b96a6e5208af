import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Section } from '../../src/search/section';
import { brotli, type Engine } from './engines';
import type { Found } from './score';

const PEERS = path.join(import.meta.dirname, 'peers');
const BUILT = path.join(PEERS, '.cache');
const ORIGIN = 'http://bench.invalid';
const LIMIT = 20;
const requirePeer = createRequire(path.join(PEERS, 'package.json'));

/** Installs the peers where they are not; false where that fails, with a sentence said. */
export function peersAreThere(): boolean {
  if (existsSync(path.join(PEERS, 'node_modules/pagefind'))) return true;
  console.log('Installing the engines to compare with (bench/search/peers)…');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'ignore' });
    return true;
  } catch {
    console.log(
      'They cannot be installed here: measuring without docusaurus-search-local and Pagefind.',
    );
    return false;
  }
}

const placeOf = (url: string): Found => {
  const [page = '', anchor = ''] = url.replace(ORIGIN, '').replace(/^\//, '').split('#');
  return { page, anchor };
};

interface LocalDocument {
  readonly i: number;
  readonly t: string;
  readonly u: string;
  readonly h?: string;
  readonly s?: string;
  readonly p?: number;
}

interface LocalWorker {
  search(
    baseUrl: string,
    context: string,
    input: string,
    limit: number,
  ): Promise<{ document: LocalDocument }[]>;
}

const LOCAL = '@easyops-cn/docusaurus-search-local';

/** What the plugin would have generated into the site for `language: ['ja', 'en']`. */
const LOCAL_CONSTANTS = `
import lunr from 'lunr';
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/tinyseg')(lunr);
require('lunr-languages/lunr.ja')(lunr);
require('lunr-languages/lunr.multi')(lunr);
export const language = ['ja', 'en'];
export const removeDefaultStopWordFilter = [];
export const fuzzyMatchingDistance = 1;
export const searchIndexUrl = 'search-index.json';
`;

/** The plugin's own worker, bundled as its site would, with its constants put in. */
async function localWorker(json: string): Promise<LocalWorker> {
  const outfile = path.join(BUILT, 'local-worker.cjs');
  await mkdir(BUILT, { recursive: true });
  await writeFile(path.join(BUILT, 'constants.js'), LOCAL_CONSTANTS);
  await writeFile(path.join(BUILT, 'comlink.js'), 'export const expose = () => undefined;');
  await build({
    entryPoints: [path.join(PEERS, `node_modules/${LOCAL}/dist/client/client/theme/worker.js`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'silent',
    nodePaths: [path.join(PEERS, 'node_modules')],
    alias: {
      [`@generated/${LOCAL}/default/generated-constants.js`]: path.join(BUILT, 'constants.js'),
      comlink: path.join(BUILT, 'comlink.js'),
    },
  });
  Object.assign(globalThis, { location: { origin: ORIGIN } });
  globalThis.fetch = () => Promise.resolve(new Response(json));
  delete requirePeer.cache[outfile];
  const { SearchWorker } = requirePeer(outfile) as { SearchWorker: new () => LocalWorker };
  const worker = new SearchWorker();
  await worker.search('/', '', 'a', 1);
  return worker;
}

type BuildLocalIndex = (
  documents: LocalDocument[][],
  options: Record<string, unknown>,
) => { documents: LocalDocument[]; index: unknown }[];

/** @easyops-cn/docusaurus-search-local with `language: ['ja', 'en']`, its own builder and worker. */
const searchLocal: Engine = {
  name: 'docusaurus-search-local',
  async build(sections) {
    const { buildIndex } = requirePeer(
      path.join(PEERS, `node_modules/${LOCAL}/dist/server/server/utils/buildIndex.js`),
    ) as { buildIndex: BuildLocalIndex };
    const titles: LocalDocument[] = [];
    const headings: LocalDocument[] = [];
    const contents: LocalDocument[] = [];
    const pages = new Map<string, number>();
    let id = 0;
    for (const { page, title, anchor, heading, text, code } of sections) {
      const u = `/${page}`;
      const p = pages.get(page) ?? ++id;
      if (!pages.has(page)) titles.push({ i: p, t: title, u });
      pages.set(page, p);
      const h = anchor === '' ? '' : `#${anchor}`;
      if (h !== '') headings.push({ i: ++id, t: heading, u, h, p });
      contents.push({ i: ++id, t: `${text} ${code}`, s: heading, u, h, p });
    }
    const built = buildIndex([titles, headings, [], [], contents], {
      language: ['ja', 'en'],
      removeDefaultStopWordFilter: [],
      removeDefaultStemmer: false,
    });
    const json = JSON.stringify(built);
    const worker = await localWorker(json);
    return {
      bytes: brotli(json),
      ask: async (text) => {
        const results = await worker.search('/', '', text, LIMIT);
        return results.map(({ document: { u, h } }) => placeOf(`${u}${h ?? ''}`));
      },
    };
  },
};

interface PagefindIndex {
  addHTMLFile(file: { url: string; content: string }): Promise<unknown>;
  writeFiles(options: { outputPath: string }): Promise<unknown>;
}

interface PagefindNode {
  createIndex(): Promise<{ index: PagefindIndex }>;
  close(): Promise<unknown>;
}

interface PagefindSearch {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(text: string): Promise<{
    results: { data(): Promise<{ url: string; sub_results: { url: string }[] }> }[];
  } | null>;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A page as a static site would have it: headings with ids, prose and code. */
function htmlOf(sections: readonly Section[], language: string): string {
  const body = sections.map(({ anchor, heading, level, text, code }) => {
    const tag = `h${String(Math.min(level, 6))}`;
    const id = anchor === '' ? '' : ` id="${anchor}"`;
    return `<${tag}${id}>${escape(heading)}</${tag}><p>${escape(text)}</p><pre>${escape(code)}</pre>`;
  });
  const title = escape(sections[0]?.title ?? '');
  return `<html lang="${language}"><head><title>${title}</title></head><body><main>${body.join('\n')}</main></body></html>`;
}

let pagefindRun = 0;

/** Pagefind's own indexer and its own script, reading files from disk instead of a server. */
const pagefind: Engine = {
  name: 'Pagefind',
  async build(sections) {
    const output = path.join(BUILT, `pagefind-${String(++pagefindRun)}`);
    const entry = pathToFileURL(path.join(PEERS, 'node_modules/pagefind/lib/index.js')).href;
    const { createIndex, close } = (await import(entry)) as PagefindNode;
    const { index } = await createIndex();
    const language = /[ぁ-ん]/.test(sections.map(({ text }) => text).join('')) ? 'ja' : 'en';
    for (const page of new Set(sections.map((section) => section.page))) {
      const own = sections.filter((section) => section.page === page);
      await index.addHTMLFile({ url: `/${page}`, content: htmlOf(own, language) });
    }
    await index.writeFiles({ outputPath: output });
    await close();
    let bytes = 0;
    const loaded = new Set<string>();
    globalThis.fetch = async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      const file = path.join(output, new URL(url, ORIGIN).pathname.replace('/pagefind/', ''));
      const data = await readFile(file);
      if (!loaded.has(file)) bytes += brotli(data);
      loaded.add(file);
      return new Response(new Uint8Array(data));
    };
    Object.assign(globalThis, {
      location: { origin: ORIGIN, href: `${ORIGIN}/` },
      document: {
        currentScript: null,
        querySelector: () => ({ getAttribute: () => language, lang: language }),
      },
    });
    const script = await readFile(path.join(output, 'pagefind.js'));
    const module = path.join(output, 'pagefind.mjs');
    await writeFile(module, script);
    const api = (await import(pathToFileURL(module).href)) as PagefindSearch;
    await api.options({ basePath: `${ORIGIN}/pagefind/`, baseUrl: '/' });
    await api.init();
    const ask = async (text: string): Promise<Found[]> => {
      const answer = await api.search(text);
      const pages = await Promise.all((answer?.results ?? []).slice(0, 8).map((r) => r.data()));
      return pages.flatMap(({ url, sub_results: below }) =>
        below.length > 0 ? below.slice(0, 3).map((sub) => placeOf(sub.url)) : [placeOf(url)],
      );
    };
    await ask(sections[0]?.heading ?? 'a');
    return { bytes: bytes + brotli(script), ask };
  },
};

/** The engines of others, each as its makers ship it. */
export const peers: readonly Engine[] = [searchLocal, pagefind];
