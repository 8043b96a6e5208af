import { createHash } from 'node:crypto';

/** Front matter key in which a translated page names the source that it was made from. */
export const HASH_KEY = 'source_hash';

/**
 * Short fingerprint of a Japanese page, as its translation names it. Line ends do not count.
 *
 * @returns 12 hexadecimal digits of SHA-256
 */
export function sourceHash(text: string): string {
  return createHash('sha256')
    .update(text.replaceAll('\r\n', '\n').trim())
    .digest('hex')
    .slice(0, 12);
}

/** The translated page, naming `hash` in its front matter. Everything else stays as it is. */
export function stamped(text: string, hash: string): string {
  // Quoted, or YAML reads 120000000000 and 12e400000000 as numbers.
  const entry = `${HASH_KEY}: '${hash}'`;
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!frontMatter) return `---\n${entry}\n---\n\n${text}`;
  const named = new RegExp(`^${HASH_KEY}:.*$`, 'm');
  const old = frontMatter[1] ?? '';
  const lines = named.test(old) ? old.replace(named, entry) : `${old}\n${entry}`;
  return `---\n${lines}\n---\n${text.slice(frontMatter[0].length)}`;
}
