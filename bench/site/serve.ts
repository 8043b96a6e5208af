import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { constants, createBrotliCompress } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** A running server. `close` ends it and every connection to it. */
export interface Served {
  origin: string;
  close: () => void;
}

/** The file that a path means: itself, its `index.html`, or the same name with `.html`. */
function fileFor(folder: string, path: string): string | null {
  const base = join(folder, normalize(decodeURIComponent(path)));
  const candidates = [base, join(base, 'index.html'), `${base}.html`];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile()) ?? null;
}

/** Serves a built site on a free port of 127.0.0.1, the way a static host does: compressed while sending. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = fileFor(folder, pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const content = createReadStream(file);
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '') && extname(file) !== '.png') {
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
      const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
      content.pipe(createBrotliCompress({ params })).pipe(response);
    } else {
      response.writeHead(200, { 'content-type': type });
      content.pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
