import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildPython } from '../../../src/runner/python/build/build';

/** A page with nothing on it but the Python runner, at an address of its own. */
export interface PythonServer {
  url: string;
  /** Paths asked for so far. */
  asked: string[];
  close(): void;
}

/** Serves the engine's files and a page that holds `window.makeRunner`, on 127.0.0.1. */
export async function servePython(): Promise<PythonServer> {
  const { dir, manifest } = await buildPython();
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'tests/e2e/python/page.ts')],
    define: { MANIFEST: JSON.stringify(manifest) },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const script = outputFiles[0]?.text ?? '';
  const files = [manifest.guest, manifest.program, manifest.library];
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const name = url.slice('/files/'.length);
    if (url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>Python</title><p id="private">secret</p><script src="/page.js"></script>`,
      );
    } else if (url === '/page.js') {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(script);
    } else if (files.some((file) => file.name === name)) {
      response.setHeader('content-type', 'application/octet-stream');
      response.end(readFileSync(join(dir, name)));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, asked, close: () => server.close() };
}
