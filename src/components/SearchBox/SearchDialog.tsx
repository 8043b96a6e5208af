import Translate, { translate } from '@docusaurus/Translate';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { isComposing } from './composing';
import { SearchIcon } from './icons';
import { loadResults, type Lines, type Results } from './loadResults';
import { closeSearch, typedBeforeField } from './opening';
import styles from './styles.module.css';
import { useViewportHeight } from './useViewportHeight';

/**
 * The search dialog: a combobox over a modal. The field is there with the key that opens it, so that
 * whatever is typed next is in it, an input method's composition too; the results follow as soon as
 * they are loaded. Closing gives the focus back to where it was.
 */
export function SearchDialog(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState(typedBeforeField);
  const [composing, setComposing] = useState(false);
  const [loaded, setLoaded] = useState<{ readonly view?: Results }>();
  const [lines, setLines] = useState<Lines>({});
  const keysRef = useRef<(event: KeyboardEvent) => void>(undefined);
  const hurriedRef = useRef(false);
  const height = useViewportHeight();
  const View = loaded?.view;

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  useEffect(() => {
    loadResults().then(
      (view) => setLoaded({ view }),
      () => setLoaded({}),
    );
  }, []);

  // The browser's own event of closing comes later, perhaps after the next press that opens.
  const close = (): void => {
    dialog.current?.close();
    closeSearch();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({ id: 'search.dialog', message: 'サイト内検索' })}
      style={{ maxHeight: height }}
      data-search-dialog
      onClose={closeSearch}
      onCancel={(event) => {
        event.preventDefault();
        if (!composing) close();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className={styles.panel}>
        <div className={styles.field}>
          <SearchIcon />
          <input
            type="search"
            role="combobox"
            className={styles.input}
            aria-label={translate({ id: 'search.field', message: '検索する言葉' })}
            placeholder={translate({ id: 'search.placeholder', message: '言葉や関数名で探す' })}
            aria-expanded={lines.active !== undefined}
            aria-controls={lines.list}
            aria-autocomplete="list"
            aria-activedescendant={lines.active}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              hurriedRef.current = false;
            }}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Escape') {
                event.preventDefault();
                close();
                return;
              }
              if (event.key === 'Enter') hurriedRef.current = true;
              keysRef.current?.(event);
            }}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
          <button type="button" className={styles.close} onClick={close}>
            <Translate id="search.close">閉じる</Translate>
          </button>
        </div>
        {View && (
          <View
            query={query}
            composing={composing}
            onQuery={setQuery}
            onLines={setLines}
            onClose={close}
            keysRef={keysRef}
            hurriedRef={hurriedRef}
          />
        )}
        {loaded && !View && (
          <p className={styles.note} role="alert">
            <Translate id="search.trouble.script">
              検索を読み込めませんでした。ネットワークを確かめて、開き直してください。
            </Translate>
          </p>
        )}
      </div>
    </dialog>
  );
}
