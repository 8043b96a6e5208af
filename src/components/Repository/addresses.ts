/** A passage that a reader has a problem with. */
export interface Passage {
  /** Address of the page. */
  page: string;
  /** The heading that it stands under. */
  section?: string;
  /** Its words or its code. */
  quote?: string;
}

/** Longer quotes would make an address that servers refuse; the reader can paste the rest. */
const LONGEST_QUOTE = 1500;

/**
 * Where a file of the repository is edited in a browser.
 *
 * @param repository address of the repository
 * @param path from the repository's root; with `/` at its end a folder, which is shown instead
 * @param lines first and last line, 1-based
 */
export function editAddress(
  repository: string,
  path: string,
  lines?: { from: number; to: number },
): string {
  const verb = path.endsWith('/') ? 'tree' : 'edit';
  const fragment = lines ? `#L${lines.from}-L${lines.to}` : '';
  return `${repository}/${verb}/main/${path}${fragment}`;
}

/**
 * Where a problem is reported: the form `.github/ISSUE_TEMPLATE/problem.yml`, its fields filled in by
 * their ids (https://docs.github.com/communities → "Creating an issue from a URL query").
 *
 * @param repository address of the repository
 */
export function problemAddress(repository: string, { page, section, quote }: Passage): string {
  const fields = new URLSearchParams({ template: 'problem.yml', page });
  if (section) fields.set('section', section);
  if (quote) fields.set('quote', quote.slice(0, LONGEST_QUOTE));
  return `${repository}/issues/new?${fields}`;
}
