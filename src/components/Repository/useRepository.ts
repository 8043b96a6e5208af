import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Address of the site's repository, or null while none is set (see `scripts/repository.ts`). */
export function useRepository(): string | null {
  const { repository } = useDocusaurusContext().siteConfig.customFields ?? {};
  return typeof repository === 'string' ? repository : null;
}
