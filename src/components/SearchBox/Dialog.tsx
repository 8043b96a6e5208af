import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { isComposing } from './composing';
import { SearchIcon } from './icons';
import { InsteadNote, insteadMessage } from './InsteadNote';
import { OptionList, optionId } from './OptionList';
import { optionsFor, type Option } from './options';
import { clearRecentSearches, recentSearches, rememberSearch } from './recent';
import styles from './styles.module.css';
import { NothingNote, TroubleNote } from './Trouble';
import { useSearch } from './useSearch';
import { useViewportHeight } from './useViewportHeight';

const MOST_SECTIONS = 16;

function countMessage(options: readonly Option[]): string {
  const count = options.filter(({ kind }) => kind === 'section').length;
  return translate(
    { id: 'search.count', message: '{count} か所が見つかりました。' },
    { count: String(count) },
  );
}

/** The search dialog: a combobox over a modal. Closing gives the focus back to where it was. */
export default function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const [composing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState(recentSearches);
  const hurried = useRef(false);
  const { state, again } = useSearch(query, composing, MOST_SECTIONS);
  const history = useHistory();
  const height = useViewportHeight();
  const listId = useId();
  const options = optionsFor(query, state, recent, useBaseUrl('/search'));
  const upToDate = state.status === 'found' && state.query === query.trim();
  const nothing = upToDate && options.length === 0 && !composing;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const go = (href: string): void => {
    rememberSearch(query);
    // The dialog goes first: it would take the focus back from the page it leads to.
    dialog.current?.close();
    history.push(href);
  };

  const choose = (option: Option, newTab = false): void => {
    if (option.kind === 'recent') {
      setQuery(option.query);
      setActive(0);
    } else if (newTab) {
      rememberSearch(query);
      window.open(option.href, '_blank', 'noopener');
    } else {
      go(option.href);
    }
  };

  // Enter came before the answer did: the best hit is opened as soon as it is known.
  useEffect(() => {
    const first = options[0];
    if (!hurried.current || !upToDate) return;
    hurried.current = false;
    if (first && first.kind !== 'recent') go(first.href);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const last = options.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = options[active];
      if (query.trim() !== '' && !upToDate) hurried.current = true;
      else if (option) choose(option, event.ctrlKey || event.metaKey);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({ id: 'search.dialog', message: 'サイト内検索' })}
      style={height === undefined ? undefined : { maxHeight: height }}
      data-search-dialog
      onClose={onClose}
      onCancel={(event) => {
        if (composing) event.preventDefault();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) dialog.current.close();
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
            aria-expanded={options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={options.length > 0 ? optionId(listId, active) : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
              hurried.current = false;
            }}
            onKeyDown={onKeyDown}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            <Translate id="search.close">閉じる</Translate>
          </button>
        </div>
        <div
          // What scrolls must take focus, or a keyboard cannot scroll it (WCAG 2.1.1).
          tabIndex={0}
          role="region"
          aria-label={translate({ id: 'search.results', message: '検索結果' })}
          className={styles.body}
          aria-busy={state.status === 'loading'}
        >
          {query.trim() === '' && (
            <div className={styles.start}>
              {recent.length > 0 ? (
                <>
                  <span>
                    <Translate id="search.recent">最近の検索</Translate>
                  </span>
                  <button
                    type="button"
                    className={styles.quiet}
                    onClick={() => {
                      clearRecentSearches();
                      setRecent([]);
                    }}
                  >
                    <Translate id="search.recent.clear">消す</Translate>
                  </button>
                </>
              ) : (
                <Translate id="search.start">
                  コース、記事、用語集を、日本語でも英語でも探せます。例：イベントループ、create_task
                </Translate>
              )}
            </div>
          )}
          {upToDate && <InsteadNote instead={state.instead} />}
          {options.length > 0 && (
            <OptionList
              id={listId}
              label={translate({ id: 'search.results', message: '検索結果' })}
              options={options}
              active={active}
              onActive={setActive}
              onChoose={choose}
            />
          )}
          {state.status === 'loading' && (
            <p className={styles.note}>
              <Translate id="search.loading">読み込んでいます…</Translate>
            </p>
          )}
          {state.status === 'trouble' && <TroubleNote trouble={state.trouble} onAgain={again} />}
          {nothing && <NothingNote query={query.trim()} />}
        </div>
        <p className={styles.keys} aria-hidden="true">
          <Translate id="search.keys">
            ↑↓ で選ぶ · Enter で開く · Ctrl/⌘+Enter で新しいタブ · Esc で閉じる
          </Translate>
        </p>
        <div role="status" className={styles.announcement}>
          {upToDate && options.length > 0 && insteadMessage(state.instead) + countMessage(options)}
          {nothing && translate({ id: 'search.count.none', message: '見つかりませんでした。' })}
        </div>
      </div>
    </dialog>
  );
}
