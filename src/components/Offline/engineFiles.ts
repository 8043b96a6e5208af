import { addresses as python } from '@engines/python';
import typescript from '@engines/typescript.engine.js';

/** Whether the reader has put the site among their applications. */
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/**
 * Addresses that ▶ needs. Loads the scripts around the engines, so that they are kept, too. Python's
 * 5 MB are kept when a reader runs Python, or has installed the site; nobody else asked for them.
 */
export async function engineFiles(): Promise<string[]> {
  await Promise.all([import('../LiveBlock/engines'), import('../Timeline/Driver')]);
  const files = isInstalled() ? [typescript, ...python] : [typescript];
  return files.map((file) => new URL(file, location.href).href);
}
