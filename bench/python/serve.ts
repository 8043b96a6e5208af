import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What stands at an address: text, or a folder of files. */
export interface Tree {
  texts: Record<string, string>;
  folders: Record<string, string>;
}

/**
 * Serves like a good static host: everything compressible in gzip, packed beforehand, and free to be
 * kept by the browser. What is packed already (`.bin`) goes as it is.
 */
export async function serveTree({
  texts,
  folders,
}: Tree): Promise<{ url: string; close: () => void }> {
  const packed = new Map<string, Buffer>();
  const read = (path: string): Buffer => {
    const text = texts[path];
    if (text !== undefined) return Buffer.from(text);
    const [, folder = '', name = ''] = path.split('/');
    return readFileSync(join(folders[folder] ?? '/nowhere', name));
  };
  const server = createServer(({ url: path = '/' }, response) => {
    const isPacked = path.endsWith('.bin');
    try {
      const body = packed.get(path) ?? (isPacked ? read(path) : gzipSync(read(path)));
      packed.set(path, body);
      response.writeHead(200, {
        'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
        'cache-control': 'max-age=86400',
        ...(!isPacked && { 'content-encoding': 'gzip' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
