import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { SearchIcon } from './icons';
import { loadResults } from './loadResults';
import { openSearch } from './opening';
import styles from './styles.module.css';
import { useMarkOnArrival } from './useMarkOnArrival';

/** What fails here is told when the dialog is open. */
const prepare = (): void => void loadResults().catch(() => undefined);

/** The button in the navigation bar that opens the search; its keys are in `opening.ts`. */
export default function SearchBox(): ReactNode {
  useMarkOnArrival();

  return (
    <>
      <button
        type="button"
        className={styles.button}
        data-action="search"
        data-needs-script
        aria-haspopup="dialog"
        aria-label={translate({ id: 'search.open', message: '検索' })}
        onFocus={prepare}
        onPointerEnter={prepare}
        onClick={openSearch}
      >
        <SearchIcon />
        <span className={styles.label} aria-hidden="true">
          <Translate id="search.open">検索</Translate>
        </span>
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </button>
      <noscript>
        <Link to="/search" className={styles.noscript}>
          <Translate id="search.noscript">ページの一覧（検索には JavaScript が必要です）</Translate>
        </Link>
      </noscript>
    </>
  );
}
