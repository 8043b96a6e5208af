import { useHistory, useLocation } from '@docusaurus/router';
import Head from '@docusaurus/Head';
import Translate, { translate } from '@docusaurus/Translate';
import { PageMetadata } from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { useEffect, useState, type ReactNode } from 'react';
import type { PageAbout } from '../../search/published';
import { InsteadNote } from '../SearchBox/InsteadNote';
import { rememberSearch } from '../SearchBox/recent';
import { NothingNote, TroubleNote } from '../SearchBox/Trouble';
import { useSearch } from '../SearchBox/useSearch';
import { FoundPages } from './FoundPages';
import { PageIndex } from './PageIndex';
import styles from './styles.module.css';

const MOST_SECTIONS = 60;

/** A pause in typing, in ms, after which the address takes over what was typed. */
const PAUSE = 300;

const queryIn = (search: string): string => new URLSearchParams(search).get('q') ?? '';

/**
 * Search as a page of its own: `/search?q=…` can be shared, and going back to it finds it as it was
 * left. Without a query, or without scripts, it is the index of all pages.
 */
export default function SearchPage({ pages }: { readonly pages: readonly PageAbout[] }): ReactNode {
  const history = useHistory();
  const { search, pathname } = useLocation();
  const [query, setQuery] = useState('');
  const [composing, setComposing] = useState(false);
  const { state, again } = useSearch(query, composing, MOST_SECTIONS);
  // The page was rendered before anyone had asked anything; the address counts from then on.
  const inAddress = useIsBrowser() ? queryIn(search) : '';
  const [seen, setSeen] = useState('');
  const [written, setWritten] = useState('');
  const found = state.status === 'found' ? state : undefined;

  // The reader went back or forth, or opened this page from the box while being on it.
  if (inAddress !== seen) {
    setSeen(inAddress);
    if (inAddress !== written) setQuery(inAddress);
  }

  useEffect(() => {
    if (composing || query === seen) return undefined;
    const rest = setTimeout(() => {
      setWritten(query);
      history.replace(query === '' ? pathname : `${pathname}?q=${encodeURIComponent(query)}`);
    }, PAUSE);
    return () => clearTimeout(rest);
  }, [composing, query, seen, history, pathname]);

  return (
    <Layout>
      <PageMetadata title={translate({ id: 'search.page.title', message: '検索' })} />
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className={`container ${styles.main}`}>
        <Heading as="h1">
          <Translate id="search.page.title">検索</Translate>
        </Heading>
        <form
          role="search"
          action={pathname}
          className={styles.form}
          data-needs-script
          onSubmit={(event) => {
            event.preventDefault();
            rememberSearch(query);
          }}
        >
          <input
            type="search"
            name="q"
            className={styles.input}
            aria-label={translate({ id: 'search.field', message: '検索する言葉' })}
            placeholder={translate({ id: 'search.placeholder', message: '言葉や関数名で探す' })}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
        </form>
        <noscript>
          <p className={styles.noscript}>
            <Translate id="search.page.noscript">
              検索はブラウザーの中で動くため、JavaScript が必要です。下の一覧からページを選べます。
            </Translate>
          </p>
        </noscript>
        <p role="status" className={styles.count}>
          {found &&
            found.pages.length > 0 &&
            translate(
              { id: 'search.page.count', message: '{count} ページで見つかりました。' },
              { count: String(found.pages.length) },
            )}
          {state.status === 'loading' &&
            translate({ id: 'search.loading', message: '読み込んでいます…' })}
        </p>
        {state.status === 'trouble' && <TroubleNote trouble={state.trouble} onAgain={again} />}
        {found && <InsteadNote instead={found.instead} />}
        {found && (
          <FoundPages
            found={found}
            query={found.query}
            onOpen={() => rememberSearch(found.query)}
          />
        )}
        {found?.pages.length === 0 && !composing && <NothingNote query={found.query} />}
        {found === undefined || found.pages.length === 0 ? <PageIndex pages={pages} /> : null}
      </main>
    </Layout>
  );
}
