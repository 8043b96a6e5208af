import clsx from 'clsx';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { useColorMode } from '@docusaurus/theme-common';
import { commandOf } from './command';
import styles from './styles.module.css';

type SheetName = 'help' | 'settings';
type Sheet = ComponentType<{ onClose: () => void; onOther: () => void }>;

const LOADERS: Record<SheetName, () => Promise<{ default: Sheet }>> = {
  help: () => import('./Help'),
  settings: () => import('./Settings'),
};

/**
 * The button of the reading settings, and the keys of the page. All that they open or do is loaded
 * when a reader asks for it.
 */
export default function Reading({ mobile = false }: { mobile?: boolean }): ReactNode {
  const [sheet, setSheet] = useState<{ name: SheetName; View: Sheet }>();
  const { colorMode, setColorMode } = useColorMode();

  const open = (name: SheetName): void => {
    LOADERS[name]().then(
      ({ default: View }) => setSheet({ name, View }),
      () => undefined,
    );
  };

  useEffect(() => {
    // The drawer holds a second button, not a second set of keys.
    if (mobile) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      if (command === 'help' || command === 'settings') open(command);
      else if (command === 'theme') setColorMode(colorMode === 'dark' ? 'light' : 'dark');
      else void import('./perform').then(({ perform }) => perform(command));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [mobile, colorMode, setColorMode]);

  const label = translate({ id: 'reading.settings', message: '表示の設定' });
  return (
    <>
      <button
        type="button"
        className={clsx(mobile ? 'menu__link' : 'navbar__item', styles.button)}
        data-action="settings"
        data-needs-script=""
        aria-haspopup="dialog"
        aria-label={label}
        title={mobile ? undefined : label}
        onClick={() => open('settings')}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path
            d="M1.5 15 5.5 4.5h1L10.5 15M3 11.5h6M11.5 15l3-7.5h1l3 7.5M12.5 12.5h5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {mobile && label}
      </button>
      {sheet && (
        <sheet.View
          onClose={() => setSheet(undefined)}
          onOther={() => open(sheet.name === 'help' ? 'settings' : 'help')}
        />
      )}
    </>
  );
}
