import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { PageAbout } from '../../search/published';
import { Crumbs } from '../SearchBox/Crumbs';
import styles from './styles.module.css';

/**
 * Every page of the site: the way around where nothing can be searched. The heading is text, not an
 * element: the link to it is named after it.
 */
export function PageIndex({ pages }: { readonly pages: readonly PageAbout[] }): ReactNode {
  return (
    <section aria-labelledby="pages" className={styles.index}>
      <Heading as="h2" id="pages">
        {translate({ id: 'search.page.index', message: 'ページの一覧' })}
      </Heading>
      <ul>
        {pages.map((about) => (
          <li key={about.path}>
            <Link to={about.path}>{about.title}</Link> <Crumbs about={about} />
          </li>
        ))}
      </ul>
    </section>
  );
}
