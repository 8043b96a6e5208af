import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { addressOf } from '../SearchBox/address';
import { Crumbs } from '../SearchBox/Crumbs';
import type { FoundPages as Found } from '../SearchBox/messages';
import { Stretches } from '../SearchBox/Stretches';
import styles from './styles.module.css';

interface Props {
  readonly found: Found;
  readonly query: string;
  readonly onOpen: () => void;
}

/** The results as a page shows them: a heading and a list for each page found. */
export function FoundPages({ found, query, onOpen }: Props): ReactNode {
  return found.pages.map((page) => (
    <section key={page.about.path} className={styles.found}>
      <Heading as="h2">
        <Stretches of={page.title} />
      </Heading>
      <Crumbs about={page.about} />
      <ul>
        {page.sections.map((section) => (
          <li key={section.anchor}>
            <Link to={addressOf(page, section, query, found.instead)} onClick={onOpen}>
              <Stretches of={section.heading} />
            </Link>
            <p>
              <Stretches of={section.excerpt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}
