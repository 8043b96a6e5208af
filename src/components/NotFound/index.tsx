import { useEffect, useRef, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import styles from './styles.module.css';
import { wordsOfPath } from './wordsOfPath';

/**
 * Says in both languages that nothing is here, since a host may show one file for either, and offers to
 * search for the words of the address.
 */
export default function NotFound(): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const { pathname } = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const search = useBaseUrl('/search');

  // The file was made for no address in particular: the one at hand is known from now on.
  useEffect(() => {
    const path = pathname.slice(siteConfig.baseUrl.length);
    if (field.current) field.current.value = wordsOfPath(path);
    if (form.current && path.startsWith('en/')) {
      form.current.action = `${siteConfig.baseUrl}en/search`;
    }
  }, [pathname, siteConfig.baseUrl]);

  return (
    <main className={`container ${styles.page}`}>
      <Heading as="h1">
        <Translate id="theme.NotFound.title">ページが見つかりません</Translate>
      </Heading>
      <p lang="ja">
        このアドレスには、ページがありません。移ったか、つづりが違うのかもしれません。
      </p>
      <p lang="en">There is no page at this address. It may have moved, or be misspelt.</p>
      <form ref={form} role="search" action={search} className={styles.form} data-needs-script="">
        <input
          ref={field}
          type="search"
          name="q"
          className="control control--field"
          aria-label={translate({ id: 'search.field', message: '検索する言葉' })}
        />
        <button type="submit" className="control control--primary">
          <Translate id="search.open">検索</Translate>
        </button>
      </form>
      <ul>
        <li>
          <Link to="/">
            <Translate id="notFound.home">はじめのページ</Translate>
          </Link>
        </li>
        <li>
          <Link to="/search">
            <Translate id="notFound.index">すべてのページ</Translate>
          </Link>
        </li>
      </ul>
    </main>
  );
}
