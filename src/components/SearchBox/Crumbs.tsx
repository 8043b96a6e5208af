import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { PageAbout } from '../../search/published';
import styles from './styles.module.css';

function kindLabel(kind: PageAbout['kind']): string {
  switch (kind) {
    case 'docs':
      return translate({ id: 'search.kind.docs', message: 'コース' });
    case 'blog':
      return translate({ id: 'search.kind.blog', message: '記事' });
    case 'page':
      return translate({ id: 'search.kind.page', message: 'このサイトについて' });
  }
}

const languageLabel = (language: 'ja' | 'en'): string =>
  language === 'ja'
    ? translate({ id: 'search.language.ja', message: '日本語のページ' })
    : translate({ id: 'search.language.en', message: '英語のページ' });

/** Where a page stands, and a word where its language is not the reader's. */
export function Crumbs({ about }: { readonly about: PageAbout }): ReactNode {
  return (
    <span className={styles.crumbs}>
      {[kindLabel(about.kind), ...about.categories].join(' › ')}
      {about.language && <span className={styles.language}>{languageLabel(about.language)}</span>}
    </span>
  );
}
