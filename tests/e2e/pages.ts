import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses in a sitemap of the built site, as paths. */
function sitemap(file: string): string[] {
  const xml = readFileSync(join('build', file), 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
}

/** Every page of the built site, in both languages. */
export const PAGES = [...sitemap('sitemap.xml'), ...sitemap('en/sitemap.xml')].sort();

/** The HTML of a page as it was built. */
function html(path: string): string {
  const folder = join('build', path);
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch {
    const name = path.split('/').at(-1) ?? '';
    const file = readdirSync(join(folder, '..')).find((entry) => entry === `${name}.html`);
    return file ? readFileSync(join(folder, '..', file), 'utf8') : '';
  }
}

/** The pages that have live blocks. */
export const PAGES_WITH_BLOCKS = PAGES.filter((path) => html(path).includes('data-live-block=""'));
