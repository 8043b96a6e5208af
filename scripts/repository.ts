/**
 * Where this site's source lives and where the site is served, from one setting: the `repository`
 * field of `package.json`, overridden by `GITHUB_REPOSITORY` (`owner/name`, set by GitHub Actions).
 */
import manifest from '../package.json';

/** `owner/name` of the repository, or null while none is set. */
export function repositorySlug(): string | null {
  const fromEnvironment = process.env.GITHUB_REPOSITORY;
  if (fromEnvironment) return fromEnvironment;
  const field = (manifest as { repository?: string | { url?: string } }).repository;
  const address = typeof field === 'string' ? field : field?.url;
  return address?.match(/([\w.-]+\/[\w.-]+?)(?:\.git)?$/)?.[1] ?? null;
}

/** Address of the repository's page, or null while none is set. */
export function repositoryUrl(): string | null {
  const slug = repositorySlug();
  return slug && `https://github.com/${slug}`;
}

/** Stands for the repository while none is set; `.invalid` leads nowhere by definition (RFC 2606). */
const NOWHERE = 'https://repository.invalid';

/**
 * Where the site is served. `SITE_URL` and `BASE_URL` win; with neither, a known repository gives
 * its GitHub Pages origin and the base stays `/`.
 *
 * @returns `url` (an origin), `baseUrl` (with both slashes), `repository` (null while none is set),
 * and `editUrl`, from which pages learn which file they are made from even without a repository
 */
export function siteAddress(): {
  url: string;
  baseUrl: string;
  repository: string | null;
  editUrl: string;
} {
  const owner = repositorySlug()?.split('/')[0];
  const repository = repositoryUrl();
  return {
    url:
      process.env.SITE_URL ??
      (owner ? `https://${owner.toLowerCase()}.github.io` : 'http://localhost:3000'),
    baseUrl: process.env.BASE_URL ?? '/',
    repository,
    editUrl: `${repository ?? NOWHERE}/edit/main/`,
  };
}
