import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Trouble } from './messages';
import styles from './styles.module.css';

const explain = (trouble: Trouble): string => {
  switch (trouble) {
    case 'offline':
      return translate({
        id: 'search.trouble.offline',
        message:
          '検索に使うデータを読み込めませんでした。ネットワークにつながっているか、確かめてください。',
      });
    case 'missing':
      return translate({
        id: 'search.trouble.missing',
        message:
          '検索に使うデータが見つかりません。サイトが更新されたのかもしれません。ページを読み込み直してください。',
      });
    case 'broken':
      return translate({
        id: 'search.trouble.broken',
        message: '検索に使うデータが壊れているようです。ページを読み込み直してください。',
      });
  }
};

/** The way on that always works: every page of the site in one list. */
export function PageIndexLink(): ReactNode {
  return (
    <Link to="/search">
      <Translate id="search.pageIndex">ページの一覧を見る</Translate>
    </Link>
  );
}

/** Says what went wrong and what can be done. */
export function TroubleNote(props: {
  readonly trouble: Trouble;
  readonly onAgain: () => void;
}): ReactNode {
  return (
    <div className={styles.note} role="alert">
      <p>{explain(props.trouble)}</p>
      <p className={styles.actions}>
        <button type="button" className={styles.quiet} onClick={props.onAgain}>
          <Translate id="search.again">もう一度ためす</Translate>
        </button>
        <PageIndexLink />
      </p>
    </div>
  );
}

/** Nothing was found: what might help. */
export function NothingNote({ query }: { readonly query: string }): ReactNode {
  return (
    <div className={styles.note}>
      <p className={styles.nothing}>
        <Translate id="search.nothing" values={{ query }}>
          {'「{query}」は見つかりませんでした。'}
        </Translate>
      </p>
      <p>
        <Translate id="search.nothing.help">
          言葉を短くするか、別の言い方をためしてください。関数名は一部だけでも見つかります。
        </Translate>
      </p>
      <p>
        <PageIndexLink />
      </p>
    </div>
  );
}
