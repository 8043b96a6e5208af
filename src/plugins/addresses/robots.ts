/**
 * `robots.txt` (RFC 9309): everything may be read; the sitemaps say what there is.
 *
 * @param roots full address of each locale's root, with its slash
 */
export function robotsText(roots: readonly string[]): string {
  const sitemaps = roots.map((root) => `Sitemap: ${root}sitemap.xml`);
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('\n')}\n`;
}
