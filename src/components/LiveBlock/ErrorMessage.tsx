import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { RunError } from '../../runner/run';
import Icon from '../Icon';
import styles from './styles.module.css';

function explanation({ phase }: RunError): string | null {
  if (phase === 'compile') {
    return translate({
      id: 'liveBlock.error.compile',
      message: '実行する前に見つかったエラーです。',
    });
  }
  if (phase === 'unhandled') {
    return translate({
      id: 'liveBlock.error.unhandled',
      message: 'この Promise の失敗は、だれにも受け取られませんでした。',
    });
  }
  return null;
}

/** What went wrong, where, and what it means. */
export default function ErrorMessage({
  error,
  hiddenLines,
}: {
  error: RunError;
  hiddenLines: number;
}): ReactNode {
  const line =
    error.line !== undefined && error.line > hiddenLines ? error.line - hiddenLines : null;
  const why = explanation(error);
  return (
    <div className={styles.error} data-error="">
      <Icon name="error" />
      <div>
        <p className={styles.errorText}>
          <strong>{error.name}</strong>: {error.message}
        </p>
        {line !== null && (
          <p className={styles.errorPlace}>
            {error.column === undefined ? (
              <Translate id="liveBlock.error.line" values={{ line }}>
                {'{line} 行目'}
              </Translate>
            ) : (
              <Translate id="liveBlock.error.place" values={{ line, column: error.column }}>
                {'{line} 行目 {column} 文字目'}
              </Translate>
            )}
          </p>
        )}
        {why && <p className={styles.errorPlace}>{why}</p>}
      </div>
    </div>
  );
}
