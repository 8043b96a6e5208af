import { useHistory } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { InsteadNote, insteadMessage } from './InsteadNote';
import type { ResultsProps } from './loadResults';
import { OptionList, optionId } from './OptionList';
import { optionsFor, type Option } from './options';
import { clearRecentSearches, recentSearches, rememberSearch } from './recent';
import { Start } from './Start';
import styles from './styles.module.css';
import { NothingNote, TroubleNote } from './Trouble';
import { useSearch } from './useSearch';

const MOST_SECTIONS = 16;

function countMessage(options: readonly Option[]): string {
  const count = options.filter(({ kind }) => kind === 'section').length;
  return translate(
    { id: 'search.count', message: '{count} か所が見つかりました。' },
    { count: String(count) },
  );
}

/** Everything below the field of the search dialog, and what the keys in the field do. */
export default function Results(props: ResultsProps): ReactNode {
  const { query, composing, onQuery, onLines, onClose, keysRef, hurriedRef } = props;
  const [active, setActive] = useState(0);
  const [activeFor, setActiveFor] = useState(query);
  const [recent, setRecent] = useState(recentSearches);
  const { state, again } = useSearch(query, composing, MOST_SECTIONS);
  const history = useHistory();
  const list = useId();
  const options = optionsFor(query, state, recent, useBaseUrl('/search'));
  const upToDate = state.status === 'found' && state.query === query.trim();
  const nothing = upToDate && options.length === 0 && !composing;
  const activeId = options.length > 0 ? optionId(list, active) : undefined;

  if (query !== activeFor) {
    setActiveFor(query);
    setActive(0);
  }

  const go = (href: string): void => {
    rememberSearch(query);
    // The dialog goes first: it would take the focus back from the page it leads to.
    onClose();
    history.push(href);
  };

  const choose = (option: Option, newTab = false): void => {
    if (option.kind === 'recent') {
      onQuery(option.query);
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
    if (!hurriedRef.current || !upToDate) return;
    hurriedRef.current = false;
    if (first && first.kind !== 'recent') go(first.href);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
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
      hurriedRef.current = query.trim() !== '' && !upToDate;
      if (option && !hurriedRef.current) choose(option, event.ctrlKey || event.metaKey);
    }
  };

  useLayoutEffect(() => {
    keysRef.current = onKeyDown;
  });

  useLayoutEffect(() => onLines({ list, active: activeId }), [onLines, list, activeId]);

  return (
    <>
      <div
        // What scrolls must take focus, or a keyboard cannot scroll it (WCAG 2.1.1).
        tabIndex={0}
        role="region"
        aria-label={translate({ id: 'search.results', message: '検索結果' })}
        className={styles.body}
        aria-busy={state.status === 'loading'}
      >
        {query.trim() === '' && (
          <Start
            recent={recent.length > 0}
            onClear={() => {
              clearRecentSearches();
              setRecent([]);
            }}
          />
        )}
        {upToDate && <InsteadNote instead={state.instead} />}
        {options.length > 0 && (
          <OptionList
            id={list}
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
    </>
  );
}
