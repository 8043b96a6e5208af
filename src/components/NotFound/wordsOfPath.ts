/** File endings and folders that say nothing about what a reader looks for. */
const NOISE = new Set([
  'docs',
  'blog',
  'en',
  'ja',
  'index',
  'html',
  'htm',
  'md',
  'mdx',
  'tags',
  'page',
]);

/** A path without its escapes; as it is where they are broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * What to search for when nothing is at a path: its words.
 *
 * @param path after the base URL, as in the address bar
 */
export function wordsOfPath(path: string): string {
  return decoded(path)
    .split(/[/\-_.+\s]+/)
    .filter((word) => word && !NOISE.has(word.toLowerCase()))
    .join(' ')
    .slice(0, 60);
}
