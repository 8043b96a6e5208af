import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { type Command, KEYS } from './command';
import { useRootData } from './rootData';
import { choose, rootName } from './settings';
import Sheet from './Sheet';
import styles from './styles.module.css';

const meanings = (): Record<Command, string> => ({
  help: translate({ id: 'reading.keys.help', message: 'この一覧を開く' }),
  settings: translate({ id: 'reading.keys.settings', message: '表示の設定を開く' }),
  run: translate({ id: 'reading.keys.run', message: '見えているブロックを実行する' }),
  next: translate({ id: 'reading.keys.next', message: '次のページへ' }),
  previous: translate({ id: 'reading.keys.previous', message: '前のページへ' }),
  translation: translate({ id: 'reading.keys.translation', message: '対訳を出す、しまう' }),
  theme: translate({ id: 'reading.keys.theme', message: '明るい色と暗い色を切り替える' }),
  edit: translate({ id: 'reading.keys.edit', message: 'このページを編集する' }),
});

/** The list of keys, and the switch that turns the single keys off. */
export default function Help({
  onClose,
  onOther,
}: {
  onClose: () => void;
  onOther: () => void;
}): ReactNode {
  const off = useRootData(rootName('Keys')) === 'off';
  const says = meanings();
  const rows: [string[], string][] = [
    [['/', 'Ctrl+K', '⌘K'], translate({ id: 'reading.keys.search', message: '検索する' })],
    ...Object.entries(KEYS).map(([key, command]): [string[], string] => [[key], says[command]]),
    [
      ['Ctrl+Enter', '⌘Enter'],
      translate({ id: 'reading.keys.enter', message: 'ブロックの中で: 実行する' }),
    ],
    [['Esc'], translate({ id: 'reading.keys.escape', message: '閉じる、エディターから出る' })],
  ];
  return (
    <Sheet
      name="help"
      title={translate({ id: 'reading.keys', message: 'キーボードショートカット' })}
      onClose={onClose}
    >
      <dl className={styles.keys}>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={!off}
          onChange={({ target }) => choose('Keys', target.checked ? 'on' : 'off')}
        />
        <Translate id="reading.keys.on">
          1 文字のショートカットを使う（? はいつも使えます）
        </Translate>
      </label>
      <button type="button" className={clsx('control', styles.other)} onClick={onOther}>
        <Translate id="reading.settings">表示の設定</Translate>
      </button>
    </Sheet>
  );
}
