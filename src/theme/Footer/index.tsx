import type { ReactNode } from 'react';
import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Footer from '@theme-original/Footer';
import BackToTopButton from '@theme/BackToTopButton';
import Feeds from '@site/src/components/Feeds';
import Offline from '@site/src/components/Offline';
import PageTools from '@site/src/components/Repository/PageTools';
import styles from '@site/src/components/Repository/styles.module.css';
import { sourceOfRoute } from '@site/src/components/Repository/sourceOfRoute';

/**
 * Docusaurus's footer, below the tools of pages that are no documents, and the way back to the top,
 * which Docusaurus has on documents only.
 */
export default function FooterWithTools(): ReactNode {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const path = pathname.slice(siteConfig.baseUrl.length);
  const source = sourceOfRoute(path, i18n.currentLocale);
  return (
    <>
      {source && (
        <div className={styles.below}>
          <PageTools source={source} />
        </div>
      )}
      {path.startsWith('blog') && <Feeds />}
      <Footer />
      <Offline />
      {!path.startsWith('docs/') && <BackToTopButton />}
    </>
  );
}
