import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file of the built site, folders included.
 *
 * @param outDir where the locale's files go
 * @param name relative to it
 */
export async function outputFile(
  outDir: string,
  name: string,
  content: string | Buffer,
): Promise<void> {
  const file = path.join(outDir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
