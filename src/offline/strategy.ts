/**
 * How a request is answered.
 *
 * - `immutable`: the address carries a hash of the content, so what is kept is right for ever.
 * - `fresh`: from the network; what is kept only stands in where there is none.
 * - `none`: not ours to answer.
 */
export type Strategy = 'immutable' | 'fresh' | 'none';

/** A file that the bundler named after its content: `main.1a2b3c4d.js`. */
const HASHED = /\/assets\/.*[.-][0-9a-f]{8,}\.[\w.]+$/;

/**
 * @param address of the request
 * @param scope address of the folder that the worker looks after
 */
export function strategyFor(method: string, address: string, scope: string): Strategy {
  const { href, pathname } = new URL(address);
  if (method !== 'GET' || !href.startsWith(scope)) return 'none';
  return HASHED.test(pathname) ? 'immutable' : 'fresh';
}
