import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Instead } from './messages';
import styles from './styles.module.css';

/** Which words were guessed, in a sentence each; empty where none was. */
export const insteadMessage = (instead: readonly Instead[]): string =>
  instead
    .map(({ typed, meant }) =>
      translate(
        {
          id: 'search.instead',
          message: '「{typed}」は見つからないので、「{meant}」で探しました。',
        },
        { typed, meant },
      ),
    )
    .join('');

/** Says which words were guessed, so that nobody takes the results for what they typed. */
export function InsteadNote({ instead }: { readonly instead: readonly Instead[] }): ReactNode {
  if (instead.length === 0) return null;
  return (
    <p className={styles.instead} data-instead>
      {insteadMessage(instead)}
    </p>
  );
}
