/** A host that understands `_headers`, as Netlify and Cloudflare Pages do. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fromHeadersFile } from '../../../src/plugins/headers/formats';
import type { Host } from './host';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves the built site with the headers that its `_headers` asks for.
 *
 * @param newer texts that stand in for files, by path from the site's root (`/sw.js`); read at every
 *   request, so that a test can put a newer version of the site in the older one's place
 */
export async function plain(newer: ReadonlyMap<string, string> = new Map()): Promise<Host> {
  const rules = fromHeadersFile(readFileSync('build/_headers', 'utf8'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const base = join('build', normalize(decodeURIComponent(pathname)));
    const file = [base, join(base, 'index.html')].find(
      (one) => existsSync(one) && statSync(one).isFile(),
    );
    for (const { path, headers } of rules) {
      if (!pathname.startsWith(path.replace('*', ''))) continue;
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    }
    const type = TYPES[extname(file ?? '404.html')] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'content-type': type });
    const text = newer.get(pathname);
    if (text !== undefined) response.end(text);
    else createReadStream(file ?? 'build/404.html').pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
