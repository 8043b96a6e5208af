/** Prints how large the script is that a page loads at the first run of a TypeScript block. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildGuest } from '../src/runner/node/guest-bundle';

export { buildGuest };

if (process.argv[1]?.endsWith('build-guest.ts')) {
  void buildGuest().then(({ code }) => {
    const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
    console.log(
      `guest: ${kB(code.length)}, gzip ${kB(gzipSync(code).length)}, brotli ${kB(brotliCompressSync(code).length)}`,
    );
  });
}
