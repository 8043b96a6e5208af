import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Types that run; anything else is data, which a policy does not concern (HTML, section 4.12.1.1). */
const RUNS = /\btype=["']?(?:text\/javascript|module)\b/;

/** The hash of a script as a policy names it (Content Security Policy 3, section 2.3.1). */
export const scriptHash = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Scripts that stand in a page itself and run, without those that are fetched. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', script = '']) => {
    const isFetched = /\bsrc=/.test(attributes);
    const isData = /\btype=/.test(attributes) && !RUNS.test(attributes);
    return isFetched || isData ? [] : [script];
  });
}
