/** Header rules in the words of one host or another. */
import type { HeaderRule } from './rules';

const entries = ({ headers }: HeaderRule): [string, string][] => Object.entries(headers);

/** The file `_headers` that Netlify and Cloudflare Pages read. */
export const toHeadersFile = (rules: readonly HeaderRule[]): string =>
  rules
    .map((rule) => {
      const lines = entries(rule).map(([name, value]) => `  ${name}: ${value}`);
      return `${[rule.path, ...lines].join('\n')}\n`;
    })
    .join('\n');

/** Reads what {@link toHeadersFile} wrote. */
export function fromHeadersFile(text: string): HeaderRule[] {
  return text
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      const headers = lines.map((line) => {
        const [name = '', ...value] = line.trim().split(': ');
        return [name, value.join(': ')];
      });
      return { path, headers: Object.fromEntries(headers) as Record<string, string> };
    });
}

/** A pattern that matches the paths of a rule, for hosts that take regular expressions. */
const pattern = ({ path }: HeaderRule): string =>
  `^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*$/, '')}`;

/**
 * Lines for nginx, to be included in a `server` block. The rules for single folders become a variable:
 * an `add_header` of its own would make a `location` forget those of the server.
 */
export function toNginx([everything, ...folders]: readonly HeaderRule[]): string {
  const conditions = folders.flatMap((rule) =>
    entries(rule).map(([, value]) => `if ($uri ~ "${pattern(rule)}") { set $cache "${value}"; }`),
  );
  const headers = everything ? entries(everything) : [];
  return [
    'set $cache "no-cache";',
    ...conditions,
    'add_header Cache-Control $cache always;',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');
}

/** Lines for Caddy, to be imported in a site's block. */
export function toCaddy([everything, ...folders]: readonly HeaderRule[]): string {
  const headers = everything ? entries(everything) : [];
  const paths = folders.map(({ path }) => path).join(' ');
  const [forever = ''] = Object.values(folders[0]?.headers ?? {});
  return [
    'header {',
    ...headers.map(([name, value]) => `\t${name} "${value}"`),
    '}',
    `@hashed path ${paths}`,
    `header @hashed Cache-Control "${forever}"`,
    `@fresh not path ${paths}`,
    'header @fresh Cache-Control "no-cache"',
    '',
  ].join('\n');
}
