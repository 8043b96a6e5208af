import { loadEngines } from '../LiveBlock/session';

/** Whether the reader has put the site among their applications. */
const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/**
 * Addresses that ▶ needs. Loads the scripts around the engines, so that they are kept, too. Python's
 * 5 MB are kept when a reader runs Python, or has installed the site; nobody else asked for them.
 */
export async function engineFiles(): Promise<string[]> {
  const [{ engineFiles: files }] = await Promise.all([loadEngines(), import('../Timeline/Driver')]);
  const needed = isInstalled() ? [...files.typescript, ...files.python] : files.typescript;
  return needed.map((file) => new URL(file, location.href).href);
}
