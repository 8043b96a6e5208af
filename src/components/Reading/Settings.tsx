import clsx from 'clsx';
import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { useColorMode } from '@docusaurus/theme-common';
import { Choice } from './Choice';
import { useRootData } from './rootData';
import { choose, chooseTranslation, rootName, SETTINGS, type SettingName } from './settings';
import Sheet from './Sheet';
import styles from './styles.module.css';

type Labels = Record<string, string>;

const words = (): Record<Exclude<SettingName, 'Keys'>, { legend: string; labels: Labels }> => {
  const normal = translate({ id: 'reading.normal', message: 'ふつう' });
  return {
    Text: {
      legend: translate({ id: 'reading.text', message: '文字の大きさ' }),
      labels: {
        normal,
        large: translate({ id: 'reading.text.large', message: '大きい' }),
        larger: translate({ id: 'reading.text.larger', message: 'もっと大きい' }),
      },
    },
    Width: {
      legend: translate({ id: 'reading.width', message: '本文の幅' }),
      labels: {
        normal,
        narrow: translate({ id: 'reading.width.narrow', message: 'せまい' }),
        wide: translate({ id: 'reading.width.wide', message: '広い' }),
      },
    },
    Leading: {
      legend: translate({ id: 'reading.leading', message: '行間' }),
      labels: {
        normal,
        tight: translate({ id: 'reading.leading.tight', message: 'つめる' }),
        loose: translate({ id: 'reading.leading.loose', message: '空ける' }),
      },
    },
  };
};

/** One setting of the reading settings, kept in the document's root. */
function RootChoice({ name }: { name: Exclude<SettingName, 'Keys'> }): ReactNode {
  const { legend, labels } = words()[name];
  const value = useRootData(rootName(name)) ?? 'normal';
  const options = SETTINGS[name].map((option) => ({ value: option, label: labels[option] ?? '' }));
  return (
    <Choice
      name={name}
      legend={legend}
      options={options}
      value={value}
      onChoose={(chosen) => choose(name, chosen)}
    />
  );
}

/** How the reader wants to read. Applied at once, kept in this browser and nowhere else. */
export default function Settings({
  onClose,
  onOther,
}: {
  onClose: () => void;
  onOther: () => void;
}): ReactNode {
  const { colorModeChoice, setColorMode } = useColorMode();
  const translation = useRootData('translation') === 'on';
  return (
    <Sheet
      name="settings"
      title={translate({ id: 'reading.settings', message: '表示の設定' })}
      onClose={onClose}
    >
      <RootChoice name="Text" />
      <RootChoice name="Width" />
      <RootChoice name="Leading" />
      <Choice
        name="theme"
        legend={translate({ id: 'reading.theme', message: '色' })}
        options={[
          {
            value: 'system',
            label: translate({ id: 'reading.theme.system', message: '端末と同じ' }),
          },
          { value: 'light', label: translate({ id: 'reading.theme.light', message: '明るい' }) },
          { value: 'dark', label: translate({ id: 'reading.theme.dark', message: '暗い' }) },
        ]}
        value={colorModeChoice ?? 'system'}
        onChoose={(chosen) => setColorMode(chosen === 'light' || chosen === 'dark' ? chosen : null)}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={translation}
          onChange={({ target }) => chooseTranslation(target.checked)}
        />
        <Translate id="reading.translation">対訳を表示する（記事とコース）</Translate>
      </label>
      <p className={styles.note}>
        <Translate id="reading.kept">設定はこのブラウザーにだけ残ります。</Translate>
      </p>
      <button type="button" className={clsx('control', styles.other)} onClick={onOther}>
        <Translate id="reading.keys">キーボードショートカット</Translate>
      </button>
    </Sheet>
  );
}
