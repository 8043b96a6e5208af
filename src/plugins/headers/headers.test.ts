import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { fromHeadersFile, toCaddy, toHeadersFile, toNginx } from './formats';
import { inlineScripts, scriptHash } from './inlineScripts';
import { headerRules } from './rules';

const RULES = headerRules(['/x/', '/x/en/'], [scriptHash('a()')]);

it('finds the scripts that a policy must know, and no other', () => {
  const html = `<script>a()</script><script src="/b.js"></script>
<script type=application/ld+json>{"c":1}</script><script type="module">d()</script>`;
  expect(inlineScripts(html)).toEqual(['a()', 'd()']);
});

it('hashes a script as a policy writes it', () => {
  const digest = createHash('sha256').update('a()').digest('base64');
  expect(scriptHash('a()')).toBe(`'sha256-${digest}'`);
});

it('allows no inline script and no evaluation of text', () => {
  const policy = RULES[0]?.headers['Content-Security-Policy'] ?? '';
  const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src'));
  expect(scripts).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  expect(scripts).toContain("'sha256-");
});

it('reads its own file again', () => {
  expect(fromHeadersFile(toHeadersFile(RULES))).toEqual(RULES);
});

it('keeps lines as short as Cloudflare reads them', () => {
  for (const line of toHeadersFile(RULES).split('\n')) expect(line.length).toBeLessThan(2000);
});

it('caches for good what has a hash in its name, under any base, in any server', () => {
  expect(toHeadersFile(RULES)).toContain('/x/en/assets/*\n  Cache-Control: public');
  expect(toNginx(RULES)).toContain('if ($uri ~ "^/x/en/assets/") { set $cache "public');
  expect(toCaddy(RULES)).toContain('@hashed path /x/assets/* /x/en/assets/*');
});
