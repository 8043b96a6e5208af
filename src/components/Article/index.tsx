import type { ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface Props {
  children: ReactNode;
}

/** The author's own words, in the language they were written in. */
export function Original({ children }: Props): ReactNode {
  return <div lang="en">{children}</div>;
}

/** The Japanese of the sentences before it. Hidden until a reader switches 対訳 on. */
export function Ja({ children }: Props): ReactNode {
  return (
    <div lang="ja" className={styles.translation} data-translation-text="">
      {children}
    </div>
  );
}

/** What this site adds to an article, told apart from the author's words. */
export function SiteAddition({ children }: Props): ReactNode {
  return (
    <aside role="note" className={styles.addition}>
      <p className={styles.label}>
        <Translate id="article.addition">このサイトの追加</Translate>
      </p>
      {children}
    </aside>
  );
}

/** What was changed in an article when it was published here. */
export function Corrections({ children }: Props): ReactNode {
  return (
    <aside role="note" className={styles.corrections}>
      {children}
    </aside>
  );
}
