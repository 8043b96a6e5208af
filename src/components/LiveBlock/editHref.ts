import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { SourcePlace } from './props';

/**
 * Address at which the very lines of a block can be edited (GitHub's `edit/BRANCH/PATH#L1-L2`), or
 * undefined while the site has no repository (see `scripts/repository.ts`).
 */
export function useEditHref(source: SourcePlace | undefined): string | undefined {
  const { editUrl } = useDocusaurusContext().siteConfig.customFields ?? {};
  if (!source || typeof editUrl !== 'string') return undefined;
  return `${editUrl}${source.path}#L${source.from}-L${source.to}`;
}
