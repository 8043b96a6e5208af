/** Milliseconds that one request may take. */
const PATIENCE = 20_000;

/** How often an address is asked before it counts as gone. */
const TRIES = 3;

/** Answers of sites that turn machines away but are there for people. */
const TURNED_AWAY = new Set([401, 403, 405, 429, 999]);

/** A built page. */
export interface BuiltPage {
  page: string;
  html: string;
}

/**
 * Addresses of other sites that pages link to.
 *
 * @returns for each address (without its fragment) the pages that link to it
 */
export function outwardLinks(pages: BuiltPage[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { page, html } of pages) {
    for (const [, quoted, bare] of html.matchAll(/<a\s[^>]*?href=(?:"([^"]*)"|([^\s>]*))/g)) {
      const href = (quoted ?? bare ?? '').replaceAll('&amp;', '&').replace(/#.*$/, '');
      if (!/^https?:\/\/(?!localhost|127\.)/.test(href)) continue;
      const on = links.get(href) ?? [];
      if (!on.includes(page)) links.set(href, [...on, page]);
    }
  }
  return links;
}

async function ask(url: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { signal, headers: { accept: 'text/html,*/*' } });
    await response.body?.cancel();
    return response.ok || TURNED_AWAY.has(response.status) ? null : `answers ${response.status}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return `no answer (${cause instanceof Error ? cause.message : String(cause)})`;
  }
}

/** Asks an address, again if need be; gives what is wrong with it, or null. */
export async function check(url: string): Promise<string | null> {
  let problem = await ask(url);
  for (let tries = 1; problem && tries < TRIES; tries++) problem = await ask(url);
  return problem;
}
