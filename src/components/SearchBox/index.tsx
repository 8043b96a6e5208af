import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { MARK_PARAMETER } from './address';
import { SearchIcon } from './icons';
import { opensSearch } from './shortcut';
import styles from './styles.module.css';

type Dialog = ComponentType<{ onClose: () => void }>;

/** Everything but this button: loaded when a reader comes near it, not before. */
const loadDialog = async (): Promise<Dialog> => {
  const [{ default: dialog }, { searchClient }] = await Promise.all([
    import('./Dialog'),
    import('./client'),
  ]);
  searchClient();
  return dialog;
};

/** The button in the navigation bar that opens the search, and the keys that do. */
export default function SearchBox(): ReactNode {
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<{ readonly view: Dialog }>();
  const { search, pathname } = useLocation();
  const Dialog = dialog?.view;

  const prepare = (): void => {
    loadDialog().then(
      (view) => setDialog({ view }),
      () => setOpen(false),
    );
  };

  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      prepare();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  useEffect(() => {
    const words = new URLSearchParams(search).get(MARK_PARAMETER);
    if (words === null) return undefined;
    let leave: (() => void) | undefined;
    let left = false;
    void import('./markOnArrival').then(({ markOnArrival }) => {
      if (!left) leave = markOnArrival(words);
    });
    return () => {
      left = true;
      leave?.();
    };
  }, [search, pathname]);

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
        onClick={() => {
          prepare();
          setOpen(true);
        }}
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
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
