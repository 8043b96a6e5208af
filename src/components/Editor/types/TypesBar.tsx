import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { types } from '@engines/types';
import type { MessageLanguage } from '../../../runner/protocol';
import { switchOff, switchOn, useTypeCheck } from './typeCheck';
import styles from './styles.module.css';

interface Props {
  language: MessageLanguage;
  /** How many problems the last check found; null before the first. */
  problems: number | null;
  /** Opens the list of problems. */
  onList: () => void;
}

/** The editor's own bar: the switch of the type check, and what it has found. */
export default function TypesBar({ language, problems, onList }: Props): ReactNode {
  const check = useTypeCheck();
  const isOn = check.state === 'on' || check.state === 'loading';
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className={styles.switch}
        data-action="types"
        aria-pressed={isOn}
        onClick={() => (isOn ? switchOff() : void switchOn(language))}
      >
        <span className={styles.knob} aria-hidden="true" />
        <Translate id="editor.types">型チェック</Translate>
      </button>
      {check.state === 'on' && problems !== null && problems > 0 ? (
        <button type="button" className={styles.found} data-type-problems="" onClick={onList}>
          <Translate id="editor.types.problems" values={{ count: problems }}>
            {'型の問題 {count} 件'}
          </Translate>
        </button>
      ) : null}
      <span className={styles.state} aria-live="polite">
        {stateText(check.state === 'loading' ? check.part : check.state, problems)}
      </span>
    </div>
  );
}

/** @param state how the check stands; while loading, the part that has come */
function stateText(state: 'off' | 'failed' | 'on' | number, problems: number | null): string {
  if (typeof state === 'number') {
    if (state >= 1) {
      return translate({ id: 'editor.types.starting', message: '準備しています…' });
    }
    return translate(
      { id: 'editor.types.loading', message: '読み込み中 {percent}%' },
      { percent: String(Math.floor(state * 100)) },
    );
  }
  if (state === 'off') {
    return translate(
      { id: 'editor.types.size', message: '初回 {size} MB' },
      { size: (types.bytes / 1e6).toFixed(1) },
    );
  }
  if (state === 'failed') {
    return translate({
      id: 'editor.types.failed',
      message: '読み込めませんでした。接続を確かめて、もう一度押してください。',
    });
  }
  if (problems === null)
    return translate({ id: 'editor.types.checking', message: '調べています…' });
  if (problems > 0) return '';
  return translate({ id: 'editor.types.none', message: '型の問題はありません' });
}
