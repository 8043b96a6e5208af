/** The headers that a host should send with the built site. */

/** Headers of the files that a path names; `*` at its end stands for anything below. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The policy of every page: nothing from elsewhere, no inline script but those known by hash.
 *
 * The frame in which blocks run inherits it (HTML, section 7.1.7): it needs `blob:` for its workers and
 * their programs and `'wasm-unsafe-eval'` for Python, and its own, narrower policy allows no connection.
 * Styles may be inline: the editor writes its own, and a style runs nothing.
 *
 * @param hashes of the inline scripts, quoted
 */
export function contentSecurityPolicy(hashes: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' blob: 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/**
 * All rules of a site. Files in `assets/` carry a hash of their content in their names and never change;
 * everything else is asked for anew.
 *
 * @param bases base URL of each locale, with slashes around it; the site's own first
 */
export function headerRules(bases: readonly string[], hashes: readonly string[]): HeaderRule[] {
  const everything: HeaderRule = {
    path: `${bases[0] ?? '/'}*`,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(hashes),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    },
  };
  const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  return [everything, ...bases.map((base) => ({ path: `${base}assets/*`, headers: forever }))];
}
