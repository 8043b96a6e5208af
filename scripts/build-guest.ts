/** Prints how large the scripts are that a page loads at the first run of a TypeScript block. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildAsyncio, buildGuest } from '../src/runner/node/guest-bundle';

async function main(): Promise<void> {
  const { code: guest } = await buildGuest();
  for (const [name, code] of Object.entries({ guest, asyncio: await buildAsyncio() })) {
    const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    console.log(
      `${name}: ${kB(code.length)}, gzip ${kB(gzipSync(code).length)}, brotli ${kB(brotliCompressSync(code).length)}`,
    );
  }
}

void main();
