import { useEffect, useState } from 'react';
import { searchClient } from './client';
import type { FoundPages, Trouble } from './messages';

export type SearchState =
  | { readonly status: 'idle' | 'loading' }
  | ({ readonly status: 'found'; readonly query: string } & FoundPages)
  | { readonly status: 'trouble'; readonly trouble: Trouble };

/** Waiting shorter than this, in ms, is not worth a word. */
const PATIENCE = 200;

type Kept = Exclude<SearchState, { status: 'idle' }>;

/**
 * Answers what is being typed. While an input method is composing, the last results stay rather
 * than give way to none: half a word in kana need not be anywhere. `again` asks once more.
 */
export function useSearch(
  query: string,
  composing: boolean,
  limit: number,
): { state: SearchState; again: () => void } {
  const [kept, setKept] = useState<Kept>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const text = query.trim();

  useEffect(() => {
    if (text === '') return undefined;
    let current = true;
    const slow = setTimeout(() => {
      setKept((before) => (before.status === 'found' ? before : { status: 'loading' }));
    }, PATIENCE);
    searchClient().ask(text, limit, (answer) => {
      clearTimeout(slow);
      if (!current) return;
      if ('trouble' in answer) setKept({ status: 'trouble', trouble: answer.trouble });
      else if (answer.pages.length > 0 || !composing) {
        setKept({ status: 'found', query: text, ...answer });
      }
    });
    return () => {
      current = false;
      clearTimeout(slow);
    };
  }, [text, composing, limit, attempt]);

  return {
    state: text === '' ? { status: 'idle' } : kept,
    again: () => setAttempt((before) => before + 1),
  };
}
